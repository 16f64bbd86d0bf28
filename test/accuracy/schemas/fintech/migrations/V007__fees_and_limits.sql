create table public.fee_types (
  code       text primary key,
  name       text not null,
  income_account_id bigint references ledger.accounts (id)
);
comment on table public.fee_types is 'What can be charged.';
insert into public.fee_types (code, name) values ('atm', 'ATM withdrawal'), ('swift', 'SWIFT transfer'), ('fx_markup', 'Currency conversion');

create table public.fee_type_translations (
  fee_type text not null references public.fee_types (code),
  locale   text not null,
  name     text not null,
  primary key (fee_type, locale)
);
comment on table public.fee_type_translations is 'Names of fees on statements.';

create table public.fee_schedules (
  id         integer generated always as identity primary key,
  plan_id    integer references public.account_plans (id),
  name       text not null,
  valid_from date not null,
  valid_to   date
);
comment on table public.fee_schedules is 'Price list of a plan from a date.';

create table public.fee_schedule_lines (
  schedule_id integer not null references public.fee_schedules (id),
  fee_type    text not null references public.fee_types (code),
  fixed       numeric(10, 2) not null default 0,
  percent     numeric(6, 4) not null default 0,
  min_fee     numeric(10, 2),
  max_fee     numeric(10, 2),
  primary key (schedule_id, fee_type),
  check (max_fee is null or min_fee is null or max_fee >= min_fee)
);
comment on table public.fee_schedule_lines is 'Prices in a price list.';

create table public.fees (
  id          uuid primary key default gen_random_uuid(),
  wallet_id   uuid not null references public.wallets (id),
  fee_type    text not null references public.fee_types (code),
  amount      numeric(18, 2) not null check (amount >= 0),
  currency    char(3) not null references public.currencies (code),
  transfer_id uuid references public.transfers (id),
  charged_at  timestamptz not null default now(),
  waived_at   timestamptz,
  journal_id  bigint references ledger.journals (id)
);
create index fees_wallet_idx on public.fees (wallet_id, charged_at);
comment on table public.fees is 'Fees that were charged.';

create table public.limit_profiles (
  id          integer generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  description text
);
comment on table public.limit_profiles is 'Named sets of limits by KYC tier.';

create table public.limit_rules (
  id            integer generated always as identity primary key,
  profile_id    integer not null references public.limit_profiles (id),
  operation     text not null check (operation in ('transfer_out', 'top_up', 'cash', 'fx')),
  period        text not null check (period in ('single', 'day', 'month', 'year')),
  max_amount    numeric(18, 2) not null,
  currency      char(3) not null references public.currencies (code),
  unique (profile_id, operation, period)
);
comment on table public.limit_rules is 'Limits of a profile.';

create table public.customer_limits (
  id           bigint generated always as identity primary key,
  customer_id  uuid not null references public.customers (id),
  operation    text not null,
  period       text not null check (period in ('single', 'day', 'month', 'year')),
  max_amount   numeric(18, 2) not null,
  currency     char(3) not null references public.currencies (code),
  granted_by   uuid references public.staff_users (id),
  valid_to     date,
  unique (customer_id, operation, period)
);
comment on table public.customer_limits is 'Exceptions that operations granted to single customers.';

create table public.limit_usages (
  customer_id uuid not null references public.customers (id),
  operation   text not null,
  period      text not null,
  window_start date not null,
  used_amount numeric(18, 2) not null default 0,
  primary key (customer_id, operation, period, window_start)
);
comment on table public.limit_usages is 'Counters of the limit engine.';
