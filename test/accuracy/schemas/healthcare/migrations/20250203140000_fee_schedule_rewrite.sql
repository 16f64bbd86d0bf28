-- Step 1 of 3 of the pricing rewrite: importer fills this one, pricing engine still reads the other. Steps 2 and 3 follow with BILL-402.
create table fee_schedule_items_new (
  id              uuid primary key default gen_random_uuid(),
  fee_schedule_id uuid not null references fee_schedules (id),
  procedure_code  text not null,
  modifier        text,
  price           double precision not null,
  currency_code   text not null default 'USD',
  valid_from      date not null default current_date,
  valid_to        date,
  imported_by     text,
  created_at      timestamptz not null default now()
);
create index fee_schedule_items_new_lookup on fee_schedule_items_new (fee_schedule_id, procedure_code);

alter table insurance_plans add constraint insurance_plans_payer_plan_uq unique (payer_id, plan_code);
alter table visit_reasons rename column name to label;
