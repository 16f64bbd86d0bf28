<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Quote extends Model
{
    protected $table = 'quotes';

    public function items() { return $this->hasMany(QuoteItem::class)->from('quote_items')->orderBy('position'); }

    public function deal() { return $this->belongsTo(Deal::class); }

    public function toOrder(): Order
    {
        $order = Order::create([
            'deal_id' => $this->deal_id, 'quote_id' => $this->id, 'company_id' => $this->company_id,
            'contact_id' => $this->contact_id, 'total' => $this->total, 'ordered_on' => today(),
        ]);
        foreach ($this->items as $i) {
            \DB::table('order_items')->insert([
                'order_id' => $order->id, 'product_id' => $i->product_id, 'description' => $i->description,
                'quantity' => $i->quantity, 'unit_price' => $i->unit_price, 'line_total' => $i->line_total,
            ]);
        }

        return $order;
    }
}
