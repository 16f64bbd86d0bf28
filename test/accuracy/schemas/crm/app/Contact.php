<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\SoftDeletes;

class Contact extends Model
{
    use SoftDeletes;

    protected $table = 'contacts';

    protected static function booted()
    {
        // card of the field app
        static::created(fn ($c) => \DB::table('contact_details')->insert(['contact_id' => $c->id]));
    }

    public function company() { return $this->belongsTo(Company::class); }

    public function deals()
    {
        return $this->belongsToMany(Deal::class, 'contact_deal')->withPivot('role', 'is_primary');
    }

    public function notes() { return $this->morphMany(Note::class, 'notable'); }

    public function customFields()
    {
        return $this->morphMany(CustomFieldValue::class, 'model')->from('custom_field_values');
    }

    public function lists() { return $this->belongsToMany(MktList::class, 'mkt_list_contact'); }
}
