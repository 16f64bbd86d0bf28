create table public.group_orders (
  id uuid primary key default gen_random_uuid(),
  host_id uuid not null references public.profiles (id),
  restaurant_id uuid not null references public.restaurants (id),
  participant_ids uuid[] not null default '{}',
  share_token text not null unique,
  locks_at timestamptz,
  order_id uuid references public.orders (id)
);

create table public.companies (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  vat_no text unique,
  billing_email text not null,
  created_at timestamptz not null default now()
);

create table public.company_members (
  company_id uuid not null references public.companies (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  company_name text,
  monthly_limit_cents integer,
  primary key (company_id, user_id)
);

create table public.subscription_plans (
  code text primary key,
  name text not null,
  price_cents integer not null,
  interval text not null check (interval in ('month', 'year'))
);

create table public.subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  plan_code text not null references public.subscription_plans (code),
  plan_name text not null,
  price_cents integer not null,
  started_at timestamptz not null default now(),
  cancelled_at timestamptz,
  is_cancelled boolean not null default false
);
comment on column public.subscriptions.price_cents is 'price locked in when the user subscribed';

create table public.menu_item_attributes (
  id uuid primary key default gen_random_uuid(),
  menu_item_id uuid not null references public.menu_items (id) on delete cascade,
  attribute text not null,
  value text,
  unique (menu_item_id, attribute)
);

create or replace view public.courier_board as
  select d.id, d.status, d.courier_name, o.order_no, r.name as restaurant
  from public.deliveries d join public.orders o on o.id = d.order_id join public.restaurants r on r.id = d.restaurant_id
  where d.status not in ('dropped_off', 'failed');
