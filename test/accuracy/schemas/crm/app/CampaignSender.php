<?php

namespace Modules\Marketing\Services;

use Illuminate\Support\Facades\DB;

class CampaignSender
{
    public function recipients(int $campaignId, int $listId)
    {
        return DB::table('mkt_list_contact')
            ->join('contacts', 'contacts.id', '=', 'mkt_list_contact.contact_id')
            ->where('mkt_list_id', $listId)
            ->where('contacts.do_not_email', false)
            ->whereNotIn('contacts.email', DB::table('mkt_unsubscribes')->select('email'))
            ->whereNotIn('contacts.email', DB::table('email_suppressions')->whereNull('reactivated_at')->select('email_address'))
            ->get();
    }

    public function body(object $step): string
    {
        return DB::table('mkt_templates')->where('id', $step->mkt_template_id)->value('html');
    }

    public function count(int $campaignId, string $metric): void
    {
        DB::table('campaign_stats')->where('campaign_id', $campaignId)->where('day', today())->increment($metric);
        DB::table('campaign_metrics')->updateOrInsert(
            ['campaign_id' => $campaignId, 'metric_name' => $metric, 'measured_on' => today()],
            ['metric_value' => DB::raw('campaign_metrics.metric_value + 1')]
        );
    }
}
