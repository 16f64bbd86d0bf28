create table public.donation_subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references auth.users (id),
  donor_email text not null,
  stripe_customer_id text not null,
  stripe_subscription_id text not null unique,
  amount_cents int not null,
  currency text not null default 'usd',
  interval text not null default 'month',
  fund_id uuid references public.funds (id),
  state text not null default 'active',
  current_period_end timestamptz,
  canceled_at timestamptz,
  created_at timestamptz not null default now()
);
create index donations_donor_idx on public.donations (donor_id);
alter table public.donations add constraint donations_amount_positive check (amount > 0);
