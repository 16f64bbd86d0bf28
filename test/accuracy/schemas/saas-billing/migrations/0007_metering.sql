-- +goose Up
create type meter_aggregation as enum ('sum', 'max', 'last', 'count');

create table meters (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  key              text not null,
  name             text not null,
  unit             text not null default 'unit',
  aggregation      meter_aggregation not null default 'sum',
  created_at       timestamptz not null default now(),
  unique (organization_id, key)
);

create table usage_events (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  meter_id         uuid not null references meters(id),
  quantity         numeric(20,6) not null,
  idempotency_key  text not null,
  properties       jsonb not null default '{}',
  occurred_at      timestamp not null,
  created_at       timestamptz not null default now(),
  unique (organization_id, idempotency_key)
);
create index usage_events_meter_time_idx on usage_events (meter_id, customer_id, occurred_at);

create table usage_daily (
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  meter_id         uuid not null references meters(id),
  day              date not null,
  quantity         numeric(20,6) not null,
  events           integer not null default 0,
  computed_at      timestamptz not null default now(),
  primary key (customer_id, meter_id, day)
);

-- +goose StatementBegin
create or replace function rollup_usage(p_day date) returns void language sql as $$
  insert into usage_daily (organization_id, customer_id, meter_id, day, quantity, events)
  select organization_id, customer_id, meter_id, p_day, sum(quantity), count(*)
  from usage_events
  where occurred_at >= p_day and occurred_at < p_day + 1
  group by 1, 2, 3
  on conflict (customer_id, meter_id, day) do update
    set quantity = excluded.quantity, events = excluded.events, computed_at = now();
$$;
-- +goose StatementEnd

alter table prices add column meter_id uuid references meters(id);
