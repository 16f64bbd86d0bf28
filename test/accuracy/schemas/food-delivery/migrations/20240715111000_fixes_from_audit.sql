-- security advisor: enable RLS where it was forgotten
alter table public.notifications enable row level security;
create policy "Own notifications" on public.notifications for all using (auth.uid() = user_id);
alter table public.reviews alter column reviewer_name drop not null;
alter table public.support_tickets enable row level security;
create policy "Own tickets" on public.support_tickets for select using (auth.uid() = user_id);

create index if not exists order_items_order_id_idx on public.order_items (order_id);
create index if not exists deliveries_courier_id_idx on public.deliveries (courier_id);
