create type public.delivery_status as enum ('searching', 'assigned', 'at_restaurant', 'on_the_way', 'dropped_off', 'failed');

create table public.couriers (
  id uuid primary key references public.profiles (id) on delete cascade,
  city_id uuid not null references public.cities (id),
  status text not null default 'applied',
  is_online boolean not null default false,
  total_deliveries integer not null default 0,
  iban text,
  approved_at timestamptz
);

create table public.courier_vehicles (
  id uuid primary key default gen_random_uuid(),
  courier_id uuid not null references public.couriers (id) on delete cascade,
  kind text not null check (kind in ('bike', 'ebike', 'scooter', 'car')),
  plate text,
  model text,
  color text,
  is_current boolean not null default true
);

create table public.courier_documents (
  id uuid primary key default gen_random_uuid(),
  courier_id uuid not null references public.couriers (id) on delete cascade,
  kind text not null check (kind in ('id_card', 'licence', 'insurance', 'hygiene')),
  storage_path text not null,
  expires_on date,
  review_status text not null default 'submitted',
  reviewed_by uuid references public.profiles (id),
  reviewed_at timestamptz
);

create table public.courier_shifts (
  id uuid primary key default gen_random_uuid(),
  courier_id uuid not null references public.couriers (id) on delete cascade,
  zone_id uuid not null references public.delivery_zones (id),
  city_id uuid not null references public.cities (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  hours numeric(5,2) generated always as (extract(epoch from (ends_at - starts_at)) / 3600) stored,
  check (ends_at > starts_at)
);

create table public.courier_locations (
  id bigint generated always as identity primary key,
  courier_id uuid not null references public.couriers (id) on delete cascade,
  lat double precision not null,
  lng double precision not null,
  heading smallint,
  recorded_at timestamptz not null default now()
);
create index courier_locations_recent on public.courier_locations (courier_id, recorded_at desc);

create table public.deliveries (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null unique references public.orders (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id),
  courier_id uuid references public.couriers (id),
  courier_name text,
  courier_phone text,
  status public.delivery_status not null default 'searching',
  distance_m integer,
  eta timestamptz,
  assigned_at timestamptz,
  dropped_off_at timestamptz,
  proof_photo_url text
);
comment on column public.deliveries.distance_m is 'from the routing provider';

create table public.delivery_offers (
  delivery_id uuid not null references public.deliveries (id) on delete cascade,
  courier_id uuid not null references public.couriers (id) on delete cascade,
  offered_at timestamptz not null default now(),
  expires_at timestamptz not null,
  responded_at timestamptz,
  response text check (response in ('accepted', 'declined', 'expired')),
  primary key (delivery_id, courier_id, offered_at)
);

alter table public.deliveries enable row level security;
create policy "Restaurant sees its deliveries" on public.deliveries for select using (public.is_member(restaurant_id));
create policy "Courier sees own deliveries" on public.deliveries for select using (auth.uid() = courier_id);
