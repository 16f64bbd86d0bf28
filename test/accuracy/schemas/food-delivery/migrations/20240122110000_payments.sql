create type public.payment_status as enum ('requires_action', 'authorized', 'captured', 'failed', 'refunded');

create table public.payment_methods (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  provider text not null check (provider in ('stripe', 'adyen', 'paypal')),
  token text not null,
  brand text,
  last4 text,
  exp_month smallint,
  exp_year smallint,
  is_default boolean not null default false
);

create table public.payments (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references public.orders (id),
  payment_method_id uuid references public.payment_methods (id) on delete set null,
  provider_ref text not null unique,
  card_brand text,
  card_last4 text,
  amount_cents integer not null check (amount_cents > 0),
  status public.payment_status not null,
  provider_response jsonb,
  created_at timestamptz not null default now()
);
comment on column public.payments.card_last4 is 'card that was charged, stays when the method is removed';

create table public.refunds (
  id uuid primary key default gen_random_uuid(),
  payment_id uuid not null references public.payments (id),
  order_id uuid not null references public.orders (id),
  amount_cents integer not null check (amount_cents > 0),
  reason text,
  created_by uuid references public.profiles (id),
  created_at timestamptz not null default now()
);

create table public.restaurant_bank_accounts (
  id uuid primary key default gen_random_uuid(),
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  holder text not null,
  iban text not null,
  verified_at timestamptz
);

create table public.payouts (
  id uuid primary key default gen_random_uuid(),
  restaurant_id uuid not null references public.restaurants (id),
  bank_account_id uuid,
  period_start date not null,
  period_end date not null,
  gross_cents integer not null,
  commission_cents integer not null,
  net_cents integer not null,
  paid_at timestamptz,
  unique (restaurant_id, period_start)
);
comment on table public.payouts is 'settlement statements as sent to the restaurant, immutable once created';

create table public.payout_items (
  payout_id uuid not null references public.payouts (id) on delete cascade,
  order_id uuid not null references public.orders (id),
  restaurant_id uuid not null references public.restaurants (id),
  amount_cents integer not null,
  primary key (payout_id, order_id)
);

create table public.tax_rates (
  id uuid primary key default gen_random_uuid(),
  country_code text not null,
  name text not null,
  rate_pct numeric(5,2) not null,
  unique (country_code, name)
);

create table public.order_taxes (
  order_id uuid not null references public.orders (id) on delete cascade,
  name text not null,
  rate_pct numeric(5,2) not null,
  amount_cents integer not null,
  primary key (order_id, name)
);
comment on table public.order_taxes is 'tax block of the receipt';
