create type public.donation_method as enum ('card', 'bank_transfer', 'cash', 'check', 'paypal');
create type public.donation_status as enum ('pending', 'succeeded', 'failed', 'refunded');

create table public.funds (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  name text not null,
  restricted boolean not null default false,
  description text,
  active boolean not null default true
);
insert into public.funds (code, name, restricted) values ('GEN', 'Where it is needed most', false), ('WTR', 'Clean water', true), ('EDU', 'Schools', true);

create table public.campaigns (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  slug text not null unique,
  story text,
  goal_amount numeric(12, 2),
  currency char(3) not null default 'USD',
  fund_id uuid references public.funds (id),
  starts_on date,
  ends_on date,
  is_published boolean not null default false,
  created_at timestamptz not null default now()
);
create table public.recurring_donations (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references public.donors (id),
  fund_id uuid references public.funds (id),
  amount numeric(12, 2) not null check (amount > 0),
  currency char(3) not null default 'USD',
  frequency text not null default 'monthly' check (frequency in ('monthly', 'quarterly', 'yearly')),
  day_of_month smallint,
  status text not null default 'active',
  started_on date not null default current_date,
  next_charge_on date,
  cancelled_at timestamptz,
  created_at timestamptz not null default now()
);
create table public.donations (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid references public.donors (id),
  campaign_id uuid references public.campaigns (id),
  fund_id uuid references public.funds (id),
  recurring_donation_id uuid references public.recurring_donations (id),
  amount numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  method public.donation_method not null,
  status public.donation_status not null default 'pending',
  provider_payment_id text,
  is_anonymous boolean not null default false,
  message text,
  donated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint donations_amount_check check (amount > 0)
);
create index donations_donor_id_idx on public.donations (donor_id);
create index donations_campaign_id_idx on public.donations (campaign_id);
alter table public.donations enable row level security;

create table public.donation_allocations (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references public.donations (id) on delete cascade,
  fund_id uuid not null references public.funds (id),
  amount numeric(12, 2) not null check (amount > 0)
);
comment on table public.donation_allocations is 'When a donor splits one donation over several funds';
create table public.refunds (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references public.donations (id),
  amount numeric(12, 2) not null check (amount > 0),
  currency char(3) not null default 'USD',
  reason text,
  provider_refund_id text,
  refunded_by uuid references auth.users (id),
  refunded_at timestamptz not null default now()
);
create table public.pledges (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references public.donors (id),
  campaign_id uuid references public.campaigns (id),
  fund_id uuid references public.funds (id),
  amount double precision not null,
  currency char(3) not null default 'USD',
  pledged_on date not null default current_date,
  due_on date,
  fulfilled_at timestamptz,
  note text
);
comment on table public.pledges is 'Promises, no money yet';
create table public.receipts (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  donor_id uuid not null references public.donors (id),
  donation_id uuid references public.donations (id),
  tax_year smallint not null,
  amount numeric(12, 2) not null,
  issued_on date not null default current_date,
  pdf_path text,
  voided_at timestamptz
);
