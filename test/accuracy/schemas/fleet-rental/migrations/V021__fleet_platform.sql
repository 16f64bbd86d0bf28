-- common fleet platform of the merged group
create schema if not exists fleet;

create table fleet.countries (
  code char(2) primary key,
  name text not null,
  phone_prefix text
);
insert into fleet.countries values ('AT', 'Austria', '+43'), ('CZ', 'Czechia', '+420'), ('SK', 'Slovakia', '+421');
create table fleet.currencies (
  code char(3) primary key,
  name text not null,
  minor_units smallint not null default 2
);
insert into fleet.currencies values ('EUR', 'Euro', 2), ('CZK', 'Czech koruna', 2);
create table fleet.fx_rates (
  base char(3) not null references fleet.currencies(code),
  quote char(3) not null references fleet.currencies(code),
  rate numeric(14,6) not null check (rate > 0),
  on_date date not null,
  primary key (base, quote, on_date)
);
create table fleet.vehicle_statuses (
  code text primary key,
  label text not null,
  rentable boolean not null default false
);
insert into fleet.vehicle_statuses values ('available', 'Available', true), ('rented', 'On rent', false), ('maintenance', 'In workshop', false), ('transfer', 'In transfer', false), ('sold', 'Sold', false);

create table fleet.assets (
  id uuid primary key default gen_random_uuid(),
  source_system text not null check (source_system in ('rental', 'swift')),
  source_id text not null,
  vin text not null,
  plate_number text,
  make text not null,
  model text not null,
  model_year smallint,
  fuel text,
  current_km int,
  status_code text references fleet.vehicle_statuses(code),
  location_name text,
  synced_at timestamptz not null default now(),
  unique (source_system, source_id)
);
create index assets_vin_idx on fleet.assets (vin);

create table fleet.customer_xref (
  rental_customer_id bigint not null references rental.customers(id),
  swift_client_id uuid not null references swift.client(id),
  matched_on text not null,
  confidence numeric(4,3) not null,
  primary key (rental_customer_id, swift_client_id)
);
comment on table fleet.customer_xref is 'same person in both companies, from the matching run';

create table fleet.suppliers (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null,
  vat_number text,
  contact_email text,
  phone text,
  city text,
  country_code char(2) references fleet.countries(code),
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create table fleet.vehicle_purchases (
  id bigint generated always as identity primary key,
  asset_id uuid not null references fleet.assets(id),
  supplier_id bigint not null references fleet.suppliers(id),
  contract_number text,
  signed_on date not null,
  net_price numeric(12,2) not null,
  vat_amount numeric(12,2) not null,
  currency char(3) not null references fleet.currencies(code),
  delivered_on date,
  buyback_price numeric(12,2)
);
create table fleet.vehicle_sales (
  id bigint generated always as identity primary key,
  asset_id uuid not null unique references fleet.assets(id),
  buyer_name text not null,
  contract_number text,
  signed_on date not null,
  net_price numeric(12,2) not null,
  vat_amount numeric(12,2) not null,
  currency char(3) not null references fleet.currencies(code),
  handed_over_on date,
  auction_house text
);
create table fleet.lease_contracts (
  id bigint generated always as identity primary key,
  asset_id uuid not null references fleet.assets(id),
  supplier_id bigint not null references fleet.suppliers(id),
  contract_number text not null unique,
  starts_on date not null,
  ends_on date not null,
  monthly_rate numeric(10,2) not null,
  residual_value numeric(12,2),
  km_limit int
);
