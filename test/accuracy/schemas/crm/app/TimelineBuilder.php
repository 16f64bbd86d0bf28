<?php

namespace App\Services;

use Illuminate\Support\Facades\DB;

/** artisan crm:rebuild-timeline */
class TimelineBuilder
{
    public function rebuild(string $type, int $id): void
    {
        DB::table('activities')->where(['subject_type' => $type, 'subject_id' => $id])->delete();

        foreach (DB::table('calls')->where(['callable_type' => $type, 'callable_id' => $id])->get() as $c) {
            $this->line('call', $c->id, $c->started_at, $c->user_id);
        }
        foreach (DB::table('meetings')->where(['meetable_type' => $type, 'meetable_id' => $id])->get() as $m) {
            $this->line('meeting', $m->id, $m->starts_at, $m->user_id);
        }
        foreach (DB::table('emails')->where(['related_type' => $type, 'related_id' => $id])->get() as $e) {
            $this->line('email', $e->id, $e->sent_at, null);
        }
        foreach (DB::table('notes')->where(['notable_type' => $type, 'notable_id' => $id])->get() as $n) {
            $this->line('note', $n->id, $n->created_at, $n->user_id);
        }
    }
}
