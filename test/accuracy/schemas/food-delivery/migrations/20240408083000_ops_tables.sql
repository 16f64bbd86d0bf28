create table public.app_settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

create table public.restaurant_settings (
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  key text not null,
  value jsonb not null,
  primary key (restaurant_id, key)
);
comment on table public.restaurant_settings is 'overrides of app_settings; keys are defined in the app';

create table public.feature_flags (
  key text primary key,
  enabled boolean not null default false,
  rollout_pct smallint not null default 0 check (rollout_pct between 0 and 100)
);

create table public.audit_log (
  id bigint generated always as identity primary key,
  actor_id uuid,
  actor_email text,
  action text not null,
  record_type text not null,
  record_id uuid not null,
  changes jsonb,
  created_at timestamptz not null default now()
);
comment on table public.audit_log is 'append-only';

create table public.webhook_events (
  id uuid primary key default gen_random_uuid(),
  provider text not null,
  external_id text not null,
  event_type text not null,
  payload jsonb not null,
  processed_at timestamptz,
  received_at timestamptz not null default now(),
  unique (provider, external_id)
);

create table public.search_logs (
  user_id uuid references public.profiles (id) on delete set null,
  query text not null,
  results integer,
  lat double precision,
  lng double precision,
  searched_at timestamptz not null default now()
);

create table public.restaurant_daily_stats (
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  day date not null,
  order_count integer not null,
  revenue_cents bigint not null,
  avg_prep_minutes numeric(5,1),
  primary key (restaurant_id, day)
);
comment on table public.restaurant_daily_stats is 'rollup refreshed by cron every night';

create table public.kitchen_tickets (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null unique references public.orders (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id),
  printed_payload jsonb not null,
  printed_at timestamptz not null default now(),
  bumped_at timestamptz
);
alter table public.kitchen_tickets enable row level security;
create policy "Kitchen staff" on public.kitchen_tickets for all using (public.is_member(restaurant_id));
