create table daily_partner_sales (
  partner_id         bigint not null references partners (id),
  sold_on            date not null,
  product            travel_product not null,
  item_count         integer not null,
  gross_amount       numeric(14,2) not null,
  commission_amount  numeric(14,2) not null,
  computed_at        timestamptz not null default now(),
  primary key (partner_id, sold_on, product)
);
comment on table daily_partner_sales is 'Summed up nightly from booking_items for the extranet dashboard, in euro.';

create materialized view hotel_occupancy as
  select a.room_type_id, r.hotel_id, date_trunc('month', a.stay_on)::date as month,
         sum(a.units_sold)::bigint as sold, sum(a.units_open)::bigint as open
  from room_availability a join room_types r on r.id = a.room_type_id
  group by 1, 2, 3;

create view partner_open_balances as
  select s.partner_id, s.currency_id, sum(s.amount) as amount
  from commission_statements s where s.paid_on is null group by 1, 2;

-- slow "my trips" page, INC-2291
create index bookings_user_idx on bookings (user_id);

