create table rental.handovers (
  id bigint generated always as identity primary key,
  booking_id bigint not null unique references rental.bookings(id),
  vehicle_id bigint not null references rental.vehicles(id),
  employee_id bigint references rental.employees(id),
  odometer_km int not null,
  fuel_eighths smallint not null check (fuel_eighths between 0 and 8),
  signature_file text,
  handed_over_at timestamptz not null default now(),
  remarks text
);
create table rental.returns (
  id bigint generated always as identity primary key,
  booking_id bigint not null unique references rental.bookings(id),
  vehicle_id bigint not null references rental.vehicles(id),
  employee_id bigint references rental.employees(id),
  odometer_km int not null,
  fuel_eighths smallint not null check (fuel_eighths between 0 and 8),
  refuel_charge numeric(8,2) not null default 0,
  late_minutes int not null default 0,
  returned_at timestamptz not null default now(),
  remarks text
);
create table rental.damages (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  booking_id integer,
  reported_by bigint references rental.employees(id),
  position text not null,
  kind text not null check (kind in ('scratch', 'dent', 'glass', 'tyre', 'interior', 'accident')),
  description text,
  estimated_cost numeric(10,2),
  charged_amount numeric(10,2),
  status text not null default 'open',
  reported_at timestamptz not null default now(),
  repaired_at timestamptz
);
create index damages_vehicle_idx on rental.damages (vehicle_id);
create table rental.damage_photos (
  id bigint generated always as identity primary key,
  damage_id bigint not null references rental.damages(id) on delete cascade,
  file_key text not null,
  file_name text,
  size_bytes int,
  taken_at timestamptz,
  uploaded_by bigint references rental.employees(id),
  created_at timestamptz not null default now()
);
-- flat rates, what a customer pays for a damage without an expert
create table rental.damage_price_list (
  id bigint generated always as identity primary key,
  class_id bigint not null references rental.vehicle_classes(id),
  position text not null,
  kind text not null,
  price numeric(10,2) not null,
  unique (class_id, position, kind)
);
