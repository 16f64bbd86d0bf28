create table rental.workshops (
  id bigint generated always as identity primary key,
  name text not null,
  street text,
  postal_code text,
  city text,
  phone text,
  email text,
  hourly_rate numeric(8,2),
  brands text[] not null default '{}',
  active boolean not null default true
);
create table rental.maintenance_orders (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  workshop_id bigint references rental.workshops(id),
  kind text not null check (kind in ('service', 'repair', 'inspection', 'tyres')),
  description text,
  odometer_km int,
  planned_for date,
  started_at timestamptz,
  finished_at timestamptz,
  cost numeric(10,2),
  status text not null default 'planned',
  created_by bigint references rental.employees(id),
  created_at timestamptz not null default now()
);
create index maintenance_orders_vehicle_idx on rental.maintenance_orders (vehicle_id);
create table rental.maintenance_items (
  id bigint generated always as identity primary key,
  order_id bigint not null references rental.maintenance_orders(id) on delete cascade,
  part_number text,
  description text not null,
  quantity numeric(8,2) not null default 1,
  unit_price numeric(10,2) not null default 0,
  labour_hours numeric(6,2)
);
create table rental.policies (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  insurer text not null,
  policy_number text not null,
  coverage text not null check (coverage in ('liability', 'partial', 'full')),
  deductible numeric(10,2) not null default 0,
  annual_premium numeric(10,2) not null,
  valid_from date not null,
  valid_to date not null
);
comment on table rental.policies is 'Motor insurance';
create table rental.fines (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  booking_id bigint references rental.bookings(id),
  authority text not null,
  file_number text,
  offence text not null,
  offence_at timestamptz not null,
  amount numeric(10,2) not null,
  handling_fee numeric(10,2) not null default 25,
  passed_on_at timestamptz,
  created_at timestamptz not null default now()
);
create table rental.odometer_readings (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  km int not null check (km >= 0),
  source text not null default 'counter',
  read_at timestamptz not null default now()
);
create table rental.transfers (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id),
  from_branch_id bigint not null references rental.branches(id),
  to_branch_id bigint not null references rental.branches(id),
  driver_employee_id bigint references rental.employees(id),
  planned_at timestamptz not null,
  departed_at timestamptz,
  arrived_at timestamptz,
  status text not null default 'planned'
);
comment on table rental.transfers is 'Moving a car to another branch';
