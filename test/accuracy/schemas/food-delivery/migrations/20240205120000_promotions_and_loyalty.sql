create table public.promotions (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  restaurant_id uuid references public.restaurants (id) on delete cascade,
  kind text not null check (kind in ('percent', 'amount', 'free_delivery')),
  value integer not null,
  starts_at timestamptz,
  ends_at timestamptz,
  max_uses integer,
  used_count integer not null default 0,
  is_active boolean not null default true
);

create table public.promo_redemptions (
  promotion_id uuid not null references public.promotions (id),
  order_id uuid not null references public.orders (id),
  user_id uuid not null references public.profiles (id),
  promo_code text not null,
  discount_cents integer not null,
  redeemed_at timestamptz not null default now(),
  primary key (promotion_id, order_id)
);

create table public.loyalty_accounts (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  points_balance integer not null default 0,
  tier text not null default 'basic',
  updated_at timestamptz not null default now()
);
comment on column public.loyalty_accounts.points_balance is 'kept by trigger apply_loyalty';

create table public.loyalty_ledger (
  id bigint generated always as identity primary key,
  user_id uuid not null references public.loyalty_accounts (user_id) on delete cascade,
  order_id uuid references public.orders (id),
  points integer not null,
  reason text not null check (reason in ('order', 'referral', 'expiry', 'goodwill', 'redeem')),
  created_at timestamptz not null default now()
);

create or replace function public.apply_loyalty() returns trigger language plpgsql as $$
begin
  update public.loyalty_accounts set points_balance = points_balance + new.points, updated_at = now() where user_id = new.user_id;
  return new;
end;
$$;
create trigger loyalty_ledger_ai after insert on public.loyalty_ledger for each row execute function public.apply_loyalty();

create table public.referrals (
  id uuid primary key default gen_random_uuid(),
  referrer_id uuid not null references public.profiles (id),
  referee_id uuid not null unique references public.profiles (id),
  rewarded_at timestamptz,
  created_at timestamptz not null default now()
);

create table public.gift_cards (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  purchaser_id uuid references public.profiles (id),
  recipient_name text,
  recipient_email text,
  initial_cents integer not null,
  balance_cents integer not null,
  expires_on date
);

create table public.gift_card_transactions (
  id bigint generated always as identity primary key,
  gift_card_id uuid not null references public.gift_cards (id),
  order_id uuid references public.orders (id),
  amount_cents integer not null,
  created_at timestamptz not null default now()
);
