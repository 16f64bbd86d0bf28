create table fleet.telematics_devices (
  id bigint generated always as identity primary key,
  serial_number text not null unique,
  imei text,
  provider text not null default 'webfleet',
  sim_iccid text,
  asset_id uuid references fleet.assets(id),
  firmware_version text,
  installed_at timestamptz,
  last_seen_at timestamptz,
  status text not null default 'active'
);
create index telematics_devices_asset_idx on fleet.telematics_devices (asset_id);
create table fleet.position_pings (
  device_id bigint not null,
  recorded_at timestamptz not null,
  latitude double precision not null,
  longitude double precision not null,
  speed_kmh smallint,
  heading smallint,
  primary key (device_id, recorded_at)
) partition by range (recorded_at);
create table fleet.position_pings_2024_q1 partition of fleet.position_pings for values from ('2024-01-01') to ('2024-04-01');
create table fleet.position_pings_2024_q2 partition of fleet.position_pings for values from ('2024-04-01') to ('2024-07-01');
create table fleet.position_pings_default partition of fleet.position_pings default;

create table fleet.vehicle_vitals (
  id bigint generated always as identity primary key,
  device_id bigint not null references fleet.telematics_devices(id),
  recorded_at timestamptz not null,
  odometer_km int,
  fuel_percent smallint,
  battery_volt numeric(4,2),
  coolant_celsius smallint,
  tyre_pressure_min numeric(3,1)
);
create index vehicle_vitals_device_time_idx on fleet.vehicle_vitals (device_id, recorded_at desc);
create table fleet.sensor_readings (
  id bigint generated always as identity primary key,
  asset_id uuid not null references fleet.assets(id),
  sensor text not null,
  reading numeric not null,
  unit text,
  measured_at timestamptz not null
);
create index sensor_readings_asset_idx on fleet.sensor_readings (asset_id, sensor, measured_at);
create table fleet.trips (
  id bigint generated always as identity primary key,
  device_id bigint not null references fleet.telematics_devices(id),
  asset_id uuid references fleet.assets(id),
  started_at timestamptz not null,
  ended_at timestamptz,
  start_km int,
  end_km int,
  distance_km numeric(8,1),
  max_speed_kmh smallint
);
create table fleet.geofences (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('branch', 'border', 'forbidden')),
  polygon jsonb not null,
  active boolean not null default true
);
create table fleet.geofence_events (
  id bigint generated always as identity primary key,
  geofence_id bigint not null references fleet.geofences(id),
  device_id bigint not null references fleet.telematics_devices(id),
  direction text not null check (direction in ('enter', 'leave')),
  occurred_at timestamptz not null
);
create table fleet.driver_scores (
  id bigint generated always as identity primary key,
  trip_id bigint not null references fleet.trips(id),
  harsh_brakes smallint not null default 0,
  harsh_accelerations smallint not null default 0,
  speeding_seconds int not null default 0,
  score smallint not null check (score between 0 and 100)
);
create table fleet.obd2_codes (
  code char(5) primary key,
  description text not null,
  severity smallint not null default 2
);
insert into fleet.obd2_codes values ('P0300', 'Random misfire detected', 3), ('P0420', 'Catalyst efficiency below threshold', 2);
create table fleet.policies (
  id bigint generated always as identity primary key,
  name text not null,
  rule jsonb not null,
  action text not null check (action in ('alert', 'immobilise', 'notify_branch')),
  applies_to_class text,
  enabled boolean not null default true,
  created_at timestamptz not null default now()
);
comment on table fleet.policies is 'Telematics rules: speed, border crossings, night driving';
