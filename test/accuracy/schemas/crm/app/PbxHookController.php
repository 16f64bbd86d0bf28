<?php

namespace Modules\Telephony\Http;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;

class PbxHookController
{
    public function __invoke(Request $r)
    {
        DB::table('inbound_webhook_events')->insert(['provider' => 'pbx', 'payload' => $r->getContent()]);

        $number = DB::table('telephony_numbers')->where('e164', $r->input('to'))->first();
        $contact = DB::table('contacts')->where('phone_number', $r->input('from'))->value('id');

        if ($r->input('event') === 'voicemail') {
            return DB::table('voicemails')->insert([
                'telephony_number_id' => $number->id, 'from_number' => $r->input('from'),
                'disk' => 's3', 'path' => $r->input('file'),
            ]);
        }
        DB::table('call_logs')->updateOrInsert(
            ['provider_call_id' => $r->input('callId')],
            ['contact_id' => $contact, 'from_number' => $r->input('from'), 'to_number' => $r->input('to'),
             'direction' => $r->input('direction'), 'started_at' => now()]
        );
    }
}
