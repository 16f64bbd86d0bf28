<?php

namespace Modules\DealRoom\Queries;

use Illuminate\Support\Facades\DB;

class DealRoomQuery
{
    public function notes(int $dealId)
    {
        return DB::table('deal_notes')->where('deal_id', $dealId)
            ->orderByDesc('pinned')->orderByDesc('created_at')->get();
    }

    public function people(int $dealId)
    {
        return DB::table('deal_participants')
            ->join('contacts', 'contacts.id', '=', 'deal_participants.contact_id')
            ->where('deal_participants.deal_id', $dealId)
            ->get();
    }

    public function history(int $dealId)
    {
        return DB::table('deal_change_log')->where('deal_id', $dealId)->orderBy('changed_at')->get();
    }

    public function timeInStages(int $dealId)
    {
        return DB::select(
            'select s.name, h.entered_at, h.left_at from deal_stage_histories h
             join pipeline_stages s on s.id = h.to_stage_id where h.deal_id = ?', [$dealId]);
    }
}
