-- +goose Up
-- Metering, second try: schema-less events, aggregated by the stream worker. RFC-31.
create table billable_metrics (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null references organizations(id),
  code              text not null,
  display_name      text not null,
  description       text,
  aggregation_type  text not null check (aggregation_type in ('sum', 'max', 'latest', 'count', 'unique_count')),
  value_property    text,
  group_by          text[] not null default '{}',
  archived_at       timestamptz,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  unique (organization_id, code)
);

create table ingest_events (
  organization_id       uuid not null,
  transaction_id        text not null,
  subscription_id       text,
  external_customer_id  text not null,
  metric_code           text not null,
  value                 numeric,
  payload               jsonb not null default '{}',
  event_time            timestamptz not null,
  ingested_at           timestamptz not null default now(),
  primary key (organization_id, transaction_id, event_time)
) partition by range (event_time);
create index ingest_events_lookup_idx on ingest_events (organization_id, metric_code, external_customer_id, event_time);

create table ingest_events_2025_01 partition of ingest_events for values from ('2025-01-01') to ('2025-02-01');
create table ingest_events_2025_02 partition of ingest_events for values from ('2025-02-01') to ('2025-03-01');
create table ingest_events_2025_03 partition of ingest_events for values from ('2025-03-01') to ('2025-04-01');

create table ingest_events_dead_letter (
  id               bigint generated always as identity primary key,
  organization_id  uuid,
  transaction_id   text,
  payload          jsonb not null,
  reason           text not null,
  retries          integer not null default 0,
  failed_at        timestamptz not null default now(),
  resolved_at      timestamptz
);

create table usage_aggregates (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid not null references organizations(id),
  customer_id         uuid not null,
  subscription_id     uuid,
  billable_metric_id  uuid not null references billable_metrics(id),
  window_size         text not null check (window_size in ('hour', 'day', 'month')),
  window_start        timestamptz not null,
  group_key           text not null default '',
  value               numeric not null,
  event_count         bigint not null default 0,
  updated_at          timestamptz not null default now(),
  unique (customer_id, billable_metric_id, window_size, window_start, group_key)
);
create index usage_aggregates_subscription_idx on usage_aggregates (subscription_id, window_start);

alter table prices add column billable_metric_id uuid references billable_metrics(id);

insert into billable_metrics (organization_id, code, display_name, aggregation_type)
  select organization_id, key, name, case aggregation when 'last' then 'latest' else aggregation::text end from meters;
