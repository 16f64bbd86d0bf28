create table fleet.fuel_cards (
  id bigint generated always as identity primary key,
  card_number text not null unique,
  provider text not null,
  asset_id uuid references fleet.assets(id),
  pin_encrypted bytea,
  valid_until date,
  blocked boolean not null default false
);
create table fleet.fuel_transactions (
  id bigint generated always as identity primary key,
  card_id bigint not null references fleet.fuel_cards(id),
  station_name text,
  product text not null,
  litres numeric(7,2) not null,
  amount numeric(10,2) not null,
  currency char(3) not null,
  odometer_km int,
  occurred_at timestamptz not null
);
create table fleet.charging_stations (
  id bigint generated always as identity primary key,
  name text not null,
  branch_id bigint references rental.branches(id),
  latitude numeric(9,6),
  longitude numeric(9,6),
  connectors smallint not null default 1,
  max_kw numeric(5,1)
);
create table fleet.charging_sessions (
  id bigint generated always as identity primary key,
  charging_station_id bigint not null references fleet.charging_stations(id),
  asset_id text not null,
  kwh numeric(7,2) not null,
  amount numeric(10,2),
  currency char(3) not null default 'EUR',
  started_at timestamptz not null,
  ended_at timestamptz
);
create table fleet.tyre_sets (
  id bigint generated always as identity primary key,
  asset_id uuid references fleet.assets(id),
  season text not null check (season in ('summer', 'winter', 'all')),
  dimension text not null,
  tread_mm numeric(3,1),
  storage_place text,
  mounted boolean not null default false
);
