create table fleet.import_cars (
  batch_id uuid not null,
  line int not null,
  vin text,
  plate_number text,
  make text,
  model text,
  model_year text,
  fuel text,
  current_km text,
  error text,
  loaded_at timestamptz not null default now(),
  primary key (batch_id, line)
);
comment on table fleet.import_cars is 'Raw lines of the dealers'' delivery files';
create table fleet.branch_utilisation (
  branch_id bigint not null references rental.branches(id),
  day date not null,
  cars_total int not null,
  cars_rented int not null,
  cars_in_workshop int not null,
  revenue numeric(12,2) not null default 0,
  primary key (branch_id, day)
);
comment on table fleet.branch_utilisation is 'Refilled every night from bookings and maintenance orders';
create view fleet.all_bookings as
  select 'rental' as company, b.id::text as id, b.reference, b.pickup_at, b.dropoff_at, b.total_price, b.currency from rental.bookings b
  union all
  select 'swift', r.id::text, r.booking_code, r.pick_up at time zone 'Europe/Prague', r.drop_off at time zone 'Europe/Prague', r.price, r.currency from swift.reservation r;
create function fleet.refresh_assets() returns void language sql as $$
  insert into fleet.assets (source_system, source_id, vin, plate_number, make, model, model_year, fuel, current_km)
  select 'rental', id::text, vin, plate, make, model, year, fuel_type, odometer_km from rental.vehicles
  on conflict (source_system, source_id) do update set current_km = excluded.current_km, synced_at = now();
$$;
