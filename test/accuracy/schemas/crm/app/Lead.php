<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\SoftDeletes;

class Lead extends Model
{
    use SoftDeletes;

    protected $table = 'leads';

    public function status() { return $this->belongsTo(LeadStatus::class, 'lead_status_id'); }

    public function source() { return $this->belongsTo(LeadSource::class, 'lead_source_id'); }

    public function owner() { return $this->belongsTo(User::class, 'owner_id'); }

    public function assignedTo() { return $this->belongsToMany(User::class, 'lead_user'); }

    public function statusHistory()
    {
        return $this->hasMany(LeadStatusHistory::class)->from('lead_status_histories')->latest();
    }

    public function tags() { return $this->morphToMany(Tag::class, 'taggable', 'taggables'); }

    public function scopeOpen($q)
    {
        return $q->join('lead_statuses', 'lead_statuses.id', '=', 'leads.lead_status_id')
            ->where('lead_statuses.is_closed', false);
    }
}
