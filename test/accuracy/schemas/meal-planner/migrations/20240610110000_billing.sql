create table public.plans (
  id text primary key,
  name text not null,
  price_cents int not null,
  interval text not null check (interval in ('month', 'year')),
  features jsonb not null default '[]'
);
insert into public.plans (id, name, price_cents, interval) values ('free','Free',0,'month'),('family','Family',799,'month'),('family_year','Family yearly',7900,'year'),('coach','Coach',2900,'month');

create table public.subscriptions (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id),
  plan_id text not null references public.plans (id),
  plan_name text,
  status text not null default 'trialing',
  stripe_customer_id text,
  stripe_subscription_id text unique,
  current_period_start timestamptz,
  current_period_end timestamptz,
  trial_days_left int,
  cancel_at_period_end boolean not null default false,
  canceled_at timestamptz,
  created_at timestamptz not null default now()
);

create table public.invoices (
  id uuid primary key default gen_random_uuid(),
  subscription_id uuid not null references public.subscriptions (id),
  household_id uuid not null references public.households (id),
  number text not null unique,
  billing_name text,
  billing_email text,
  billing_address text,
  plan_name_at_purchase text,
  subtotal_cents int not null,
  tax_cents int not null default 0,
  total_cents int generated always as (subtotal_cents + tax_cents) stored,
  issued_at timestamptz not null default now(),
  paid_at timestamptz
);
comment on table public.invoices is 'Immutable once issued';

create table public.payouts (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references public.coaches (id),
  period_month date not null,
  gross_amount numeric(10,2) not null,
  platform_fee numeric(10,2) not null,
  net_amount numeric(10,2) not null,
  bank_name text,
  bank_iban text,
  bank_account_holder text,
  status text not null default 'pending' check (status in ('pending','paid','failed'))
);
comment on column public.payouts.bank_iban is 'Account the transfer went to';

create table public.stripe_events (
  id text primary key,
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz
);
insert into public.subscriptions (id, household_id, plan_id, plan_name, status, trial_days_left) values
  ('0000000b-0000-4000-8000-000000000000', '00000002-0000-4000-8000-000000000000', 'family', 'Family', 'active', null),
  ('0000000b-0000-4000-8000-000000000001', '00000002-0000-4000-8000-000000000001', 'family_year', 'Family yearly', 'active', null),
  ('0000000b-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000002', 'free', 'Free', 'active', null),
  ('0000000b-0000-4000-8000-000000000003', '00000002-0000-4000-8000-000000000003', 'family', 'Family', 'canceled', null),
  ('0000000b-0000-4000-8000-000000000004', '00000002-0000-4000-8000-000000000000', 'family', 'Family', 'past_due', null),
  ('0000000b-0000-4000-8000-000000000005', '00000002-0000-4000-8000-000000000001', 'family', 'Family', 'trialing', 9),
  ('0000000b-0000-4000-8000-000000000006', '00000002-0000-4000-8000-000000000002', 'free', 'Free', 'active', null),
  ('0000000b-0000-4000-8000-000000000007', '00000002-0000-4000-8000-000000000003', 'family_year', 'Family yearly', 'trialing', 3);
insert into public.payouts (coach_id, period_month, gross_amount, platform_fee, net_amount, bank_name, bank_iban, status) values
  ('00000008-0000-4000-8000-000000000000', '2024-06-01', 1400, 210.0, 1190.0, 'ING', 'XX0001234', 'paid'),
  ('00000008-0000-4000-8000-000000000001', '2024-06-01', 1040, 156.0, 884.0, 'N26', 'XX0011234', 'paid'),
  ('00000008-0000-4000-8000-000000000002', '2024-06-01', 1340, 201.0, 1139.0, 'Monzo', 'XX0021234', 'paid'),
  ('00000008-0000-4000-8000-000000000000', '2024-07-01', 1170, 175.5, 994.5, 'ING', 'XX0001234', 'paid'),
  ('00000008-0000-4000-8000-000000000001', '2024-07-01', 430, 64.5, 365.5, 'N26', 'XX0011234', 'paid'),
  ('00000008-0000-4000-8000-000000000002', '2024-07-01', 460, 69.0, 391.0, 'Monzo', 'XX0021234', 'paid'),
  ('00000008-0000-4000-8000-000000000000', '2024-08-01', 560, 84.0, 476.0, 'ING', 'XX0001234', 'paid'),
  ('00000008-0000-4000-8000-000000000001', '2024-08-01', 440, 66.0, 374.0, 'N26', 'XX0011234', 'paid'),
  ('00000008-0000-4000-8000-000000000002', '2024-08-01', 530, 79.5, 450.5, 'Monzo', 'XX0021234', 'paid'),
  ('00000008-0000-4000-8000-000000000000', '2024-09-01', 650, 97.5, 552.5, 'ING', 'XX0001234', 'paid'),
  ('00000008-0000-4000-8000-000000000001', '2024-09-01', 660, 99.0, 561.0, 'N26', 'XX0011234', 'paid'),
  ('00000008-0000-4000-8000-000000000002', '2024-09-01', 690, 103.5, 586.5, 'Monzo', 'XX0021234', 'paid');
