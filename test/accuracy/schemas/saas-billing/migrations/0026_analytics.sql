-- +goose Up
create table mrr_snapshots (
  organization_id       uuid not null references organizations(id) on delete cascade,
  day                   date not null,
  currency              char(3) not null references currencies(code),
  mrr_cents             bigint not null,
  new_cents             bigint not null default 0,
  expansion_cents       bigint not null default 0,
  contraction_cents     bigint not null default 0,
  churned_cents         bigint not null default 0,
  active_subscriptions  integer not null default 0,
  primary key (organization_id, day, currency)
);

-- investor dashboard
create table org_metrics (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  metric           text not null,
  period           text not null check (period in ('day', 'month', 'quarter')),
  period_start     date not null,
  value            numeric not null,
  created_at       timestamptz not null default now(),
  unique (organization_id, metric, period, period_start)
);

create table daily_kpis (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  kpi_date     date not null,
  kpis         jsonb not null,
  computed_at  timestamptz not null default now(),
  unique (org_id, kpi_date)
);
comment on table daily_kpis is 'Home screen tiles: mrr, arr, active customers, failed payments, usage.';
