create table public.daily_metrics (
  day               date primary key,
  new_customers     integer not null default 0,
  active_customers  integer not null default 0,
  transfers_count   integer not null default 0,
  transfers_volume  numeric(20, 2) not null default 0,
  card_spend        numeric(20, 2) not null default 0,
  fee_income        numeric(20, 2) not null default 0,
  computed_at       timestamptz not null default now()
);
comment on table public.daily_metrics is 'Board dashboard.';

create table public.kpi_values (
  kpi_name   text not null,
  period     text not null,
  value      numeric(20, 4),
  unit       text,
  loaded_at  timestamptz not null default now(),
  primary key (kpi_name, period)
);
comment on table public.kpi_values is 'Any figure the finance team wants to follow.';

create table lending.portfolio_metrics (
  id          bigint generated always as identity primary key,
  snapshot_on date not null,
  segment     text not null default 'all',
  figures     jsonb not null
);
comment on table lending.portfolio_metrics is 'Outstanding, PAR30, yield per segment as JSON.';

create table public.tax_reports_2022 (
  customer_id     uuid primary key references public.customers (id),
  country_code    char(2) not null,
  tax_id          text,
  interest_paid   numeric(18, 2) not null default 0,
  closing_balance numeric(18, 2) not null,
  filed_at        timestamptz
);
comment on table public.tax_reports_2022 is 'CRS filing for 2022 as sent. Frozen.';
create table public.tax_reports_2023 (
  customer_id     uuid primary key references public.customers (id),
  country_code    char(2) not null,
  tax_id          text,
  interest_paid   numeric(18, 2) not null default 0,
  closing_balance numeric(18, 2) not null,
  controlling_persons jsonb,
  filed_at        timestamptz
);
comment on table public.tax_reports_2023 is 'CRS filing for 2023 as sent. Frozen.';

create view public.open_disputes as select * from public.disputes where closed_at is null;
