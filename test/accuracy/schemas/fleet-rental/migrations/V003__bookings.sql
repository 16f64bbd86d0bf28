create table rental.rate_plans (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  currency char(3) not null default 'EUR',
  includes_km int,
  extra_km_price numeric(8,3),
  cancellation_hours int not null default 24,
  prepaid boolean not null default false,
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now()
);
create table rental.bookings (
  id bigint generated always as identity primary key,
  reference text not null unique,
  customer_id bigint not null references rental.customers(id),
  class_id bigint not null references rental.vehicle_classes(id),
  vehicle_id bigint references rental.vehicles(id),
  rate_plan_id bigint references rental.rate_plans(id),
  pickup_branch_id bigint not null references rental.branches(id),
  dropoff_branch_id bigint not null references rental.branches(id),
  pickup_at timestamptz not null,
  dropoff_at timestamptz not null,
  flight_number text,
  total_price numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  status text not null default 'confirmed' check (status in ('requested', 'confirmed', 'picked_up', 'returned', 'cancelled', 'no_show')),
  channel text not null default 'web',
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint bookings_period_check check (dropoff_at > pickup_at)
);
create index bookings_customer_idx on rental.bookings (customer_id);
create index bookings_vehicle_idx on rental.bookings (vehicle_id, pickup_at);
create index bookings_pickup_idx on rental.bookings (pickup_branch_id, pickup_at);

create table rental.booking_drivers (
  booking_id bigint not null references rental.bookings(id) on delete cascade,
  driver_id bigint not null references rental.drivers(id),
  is_main boolean not null default false,
  primary key (booking_id, driver_id)
);
create table rental.extras (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  price_per_day numeric(8,2) not null,
  max_price numeric(8,2),
  active boolean not null default true
);
insert into rental.extras (code, name, price_per_day, max_price) values
  ('CSI', 'Infant seat', 6.50, 65), ('CST', 'Booster', 4, 40), ('NAV', 'Navigation', 7.90, 79), ('SNC', 'Snow chains', 5, 50);
create table rental.booking_extras (
  booking_id bigint not null references rental.bookings(id) on delete cascade,
  extra_id bigint not null references rental.extras(id),
  quantity smallint not null default 1 check (quantity > 0),
  price numeric(8,2) not null,
  primary key (booking_id, extra_id)
);
create table rental.quotes (
  id bigint generated always as identity primary key,
  reference text not null unique,
  customer_email text,
  class_id bigint not null references rental.vehicle_classes(id),
  rate_plan_id bigint references rental.rate_plans(id),
  pickup_branch_id bigint not null references rental.branches(id),
  dropoff_branch_id bigint not null references rental.branches(id),
  pickup_at timestamptz not null,
  dropoff_at timestamptz not null,
  total_price numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  valid_until timestamptz not null,
  booking_id bigint references rental.bookings(id),
  created_at timestamptz not null default now()
);
comment on table rental.quotes is 'Offer mailed to a visitor; booking_id is set when it is taken';
