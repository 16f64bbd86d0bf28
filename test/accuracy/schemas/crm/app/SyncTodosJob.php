<?php

namespace Modules\Mobile\Jobs;

use Carbon\Carbon;
use Illuminate\Support\Facades\DB;

class SyncTodosJob
{
    public function handle(): void
    {
        DB::table('todo_items')->whereNull('synced_at')->where('is_important', true)
            ->each(function ($item) {
                DB::table('tasks')->insert([
                    'title' => $item->text,
                    'description' => $item->details,
                    'assigned_to' => $item->user_id,
                    'due_at' => $item->due_ts ? Carbon::createFromTimestampMs($item->due_ts) : null,
                    'status' => $item->done ? 'done' : 'open',
                ]);
                DB::table('todo_items')->where('id', $item->id)->update(['synced_at' => now()]);
            });
    }
}
