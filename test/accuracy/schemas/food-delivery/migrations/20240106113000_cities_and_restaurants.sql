create table public.cities (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  country_code text not null,
  country_name text not null,
  currency text not null default 'EUR',
  timezone text not null
);

create table public.delivery_zones (
  id uuid primary key default gen_random_uuid(),
  city_id uuid not null references public.cities (id),
  name text not null,
  polygon jsonb not null,
  base_fee_cents integer not null check (base_fee_cents >= 0),
  unique (city_id, name)
);

create table public.cuisines (
  slug text primary key,
  name text not null,
  emoji text
);

create table public.restaurants (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references public.profiles (id),
  name text not null,
  slug text not null unique,
  description text,
  street text not null,
  postcode text not null,
  city_id uuid not null references public.cities (id),
  zone_id uuid not null references public.delivery_zones (id),
  lat double precision,
  lng double precision,
  phone text,
  manager_name text,
  manager_email text,
  manager_phone text,
  cuisine_slugs text[] not null default '{}',
  commission_pct numeric(5,2) not null default 25,
  status text not null default 'pending',
  rating_avg numeric(3,2),
  rating_count integer not null default 0,
  created_at timestamptz not null default now()
);
comment on column public.restaurants.rating_avg is 'maintained by trigger refresh_restaurant_rating';
create index restaurants_zone_idx on public.restaurants (zone_id);

create table public.restaurant_members (
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null default 'staff' check (role in ('owner', 'manager', 'staff')),
  created_at timestamptz not null default now(),
  primary key (restaurant_id, user_id)
);

create table public.restaurant_opening_hours (
  restaurant_id uuid primary key references public.restaurants (id) on delete cascade,
  mon_open time, mon_close time,
  tue_open time, tue_close time,
  wed_open time, wed_close time,
  thu_open time, thu_close time,
  fri_open time, fri_close time,
  sat_open time, sat_close time,
  sun_open time, sun_close time
);

create table public.restaurant_closures (
  id uuid primary key default gen_random_uuid(),
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text,
  check (ends_at > starts_at)
);

create or replace function public.is_member(r uuid) returns boolean language sql stable as $$
  select exists (select 1 from public.restaurant_members m where m.restaurant_id = r and m.user_id = auth.uid())
$$;

alter table public.restaurants enable row level security;
create policy "Public read" on public.restaurants for select using (status = 'live' or public.is_member(id));
alter table public.restaurant_members enable row level security;
create policy "Members see members" on public.restaurant_members for select using (public.is_member(restaurant_id));
