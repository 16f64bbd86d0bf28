<?php

namespace App\Services;

use Illuminate\Support\Facades\DB;

class CompanySearch
{
    public function find(string $term)
    {
        return DB::table('v_all_companies')->where('name', 'ilike', "%$term%")->limit(25)->get();
    }

    public function people(string $origin, string $id)
    {
        return $origin === 'kontakto'
            ? DB::table('kontakto.persons')->where('account_id', $id)->get()
            : DB::table('contacts')->where('company_id', $id)->get();
    }

    public function openValue(string $origin, string $id): float
    {
        return $origin === 'kontakto'
            ? DB::table('kontakto.opportunities')->where('account_id', $id)->whereNull('decided_on')->sum('expected_value')
            : DB::table('deals')->where('company_id', $id)->where('status', 'open')->sum('amount');
    }

    public function tenders()
    {
        return DB::table('kontakto.calls')->where('submission_deadline', '>', now())->get();
    }
}
