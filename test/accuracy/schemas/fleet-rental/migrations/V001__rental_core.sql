-- Vamora Rent a Car, back office database
create schema if not exists rental;

create type rental.vehicle_status as enum ('available', 'rented', 'maintenance', 'transfer', 'sold');

create table rental.branches (
  id bigint generated always as identity primary key,
  code char(5) not null unique,
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  country_code char(2) not null default 'AT',
  phone text,
  latitude numeric(9,6),
  longitude numeric(9,6),
  is_airport boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
comment on table rental.branches is 'Counters where cars are picked up and brought back';
insert into rental.branches (code, name, street, postal_code, city, is_airport) values
  ('VIE01', 'Wien Flughafen', 'Ankunftshalle 1', '1300', 'Schwechat', true),
  ('GRZ01', 'Graz Hauptbahnhof', 'Bahnhofgürtel 4', '8020', 'Graz', false);

create table rental.branch_opening_hours (
  branch_id bigint not null references rental.branches(id) on delete cascade,
  weekday smallint not null check (weekday between 0 and 6),
  opens_at time not null,
  closes_at time not null,
  primary key (branch_id, weekday, opens_at)
);

create table rental.vehicle_classes (
  id bigint generated always as identity primary key,
  sipp_code char(4) not null unique,
  name text not null,
  doors smallint,
  seats smallint,
  daily_deposit numeric(10,2) not null default 0,
  sort_order int not null default 0
);
insert into rental.vehicle_classes (sipp_code, name, doors, seats, daily_deposit) values
  ('MCMR', 'Mini', 3, 4, 200), ('CCMR', 'Compact', 5, 5, 300), ('SWAR', 'Estate automatic', 5, 5, 400);

create table rental.vehicles (
  id bigint generated always as identity primary key,
  plate text not null unique,
  vin char(17) not null unique,
  class_id bigint not null references rental.vehicle_classes(id),
  branch_id bigint references rental.branches(id),
  make text not null,
  model text not null,
  year smallint,
  colour text,
  fuel_type text not null default 'petrol',
  odometer_km int not null default 0,
  status rental.vehicle_status not null default 'available',
  acquired_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index vehicles_class_idx on rental.vehicles (class_id);
create index vehicles_branch_status_idx on rental.vehicles (branch_id, status);

create table rental.vehicle_equipment (
  vehicle_id bigint primary key references rental.vehicles(id) on delete cascade,
  has_navigation boolean not null default false,
  has_towbar boolean not null default false,
  has_winter_tyres boolean not null default false,
  has_carplay boolean not null default false,
  boot_litres smallint,
  updated_at timestamptz not null default now()
);

create table rental.employees (
  id bigint generated always as identity primary key,
  branch_id bigint references rental.branches(id),
  first_name text not null,
  last_name text not null,
  email text not null unique,
  role text not null default 'agent' check (role in ('agent', 'manager', 'mechanic', 'accounting', 'admin')),
  hired_on date,
  left_on date,
  created_at timestamptz not null default now()
);
