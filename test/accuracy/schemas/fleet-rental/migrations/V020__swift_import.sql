-- Swiftcar s.r.o., dump of 2022-09-30, taken over unchanged into its own schema
create schema swift;
set search_path = swift;

create table station (
  id uuid primary key default gen_random_uuid(),
  short_code varchar(8) not null unique,
  title varchar(120) not null,
  address text,
  town varchar(80),
  zip varchar(12),
  country varchar(2),
  telephone varchar(40),
  geo_lat numeric(9,6),
  geo_lng numeric(9,6),
  timezone varchar(40) not null default 'Europe/Prague',
  open_24h boolean not null default false,
  created timestamptz not null default now()
);
insert into station (short_code, title, town, zip, country) values ('PRGA', 'Praha Ruzyne', 'Praha', '16100', 'CZ'), ('BRNC', 'Brno centrum', 'Brno', '60200', 'CZ');

create table car (
  id uuid primary key default gen_random_uuid(),
  registration varchar(16) not null unique,
  vin varchar(17) not null,
  manufacturer varchar(60) not null,
  model_name varchar(60) not null,
  model_year smallint,
  sipp varchar(4) not null,
  fuel varchar(12) not null,
  gearbox varchar(12) not null default 'manual',
  mileage integer not null default 0,
  state varchar(16) not null default 'available' constraint car_state_check check (state in ('available', 'rented', 'maintenance', 'transfer', 'sold')),
  station_id uuid references station(id),
  bought_on date,
  created timestamptz not null default now()
);
create index car_station_idx on car (station_id);

create table client (
  id uuid primary key default gen_random_uuid(),
  name varchar(80) not null,
  surname varchar(80) not null,
  email_address varchar(200) not null unique,
  mobile varchar(40),
  date_of_birth date,
  address text,
  country varchar(2),
  driving_licence varchar(40),
  id_card varchar(40),
  password_hash text,
  language varchar(5) not null default 'cs',
  registered timestamptz not null default now()
);

create table partner_agency (
  id uuid primary key default gen_random_uuid(),
  name varchar(120) not null,
  iata_code varchar(8),
  email varchar(200),
  phone varchar(40),
  commission_percent numeric(5,2) not null default 10,
  active boolean not null default true,
  created timestamptz not null default now()
);

create table reservation (
  id uuid primary key default gen_random_uuid(),
  booking_code varchar(12) not null unique,
  client_id uuid not null references client(id),
  car_id uuid references car(id),
  sipp varchar(4) not null,
  from_station_id uuid not null references station(id),
  to_station_id uuid not null references station(id),
  pick_up timestamp not null,
  drop_off timestamp not null,
  agency_id uuid references partner_agency(id),
  price numeric(10,2) not null,
  currency varchar(3) not null default 'CZK',
  state varchar(16) not null default 'new',
  addons jsonb not null default '[]',
  remark text,
  created timestamptz not null default now(),
  constraint reservation_dates check (drop_off > pick_up)
);
create index reservation_client_idx on reservation (client_id);
create index reservation_car_idx on reservation (car_id);

create table reservation_status_history (
  id uuid primary key default gen_random_uuid(),
  reservation_id uuid not null references reservation(id) on delete cascade,
  old_state varchar(16),
  new_state varchar(16) not null,
  changed_by varchar(80),
  changed timestamptz not null default now()
);
create table agency_commission (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references partner_agency(id),
  reservation_id uuid not null unique references reservation(id),
  amount numeric(10,2) not null,
  currency varchar(3) not null,
  settled_on date
);

create table invoices (
  id uuid primary key default gen_random_uuid(),
  number varchar(20) not null unique,
  reservation_id uuid references reservation(id),
  client_id uuid not null references client(id),
  issued_on date not null,
  payable_until date not null,
  base numeric(12,2) not null,
  vat numeric(12,2) not null,
  total numeric(12,2) not null,
  currency varchar(3) not null default 'CZK',
  variable_symbol varchar(10),
  paid boolean not null default false,
  created timestamptz not null default now()
);
create table invoice_items (
  id uuid primary key default gen_random_uuid(),
  invoice_id uuid not null references invoices(id) on delete cascade,
  line_no smallint not null,
  text varchar(255) not null,
  qty numeric(8,2) not null default 1,
  price_per_unit numeric(12,2) not null,
  vat_percent numeric(5,2) not null default 21
);
create table payments (
  id uuid primary key default gen_random_uuid(),
  invoice_id uuid not null references invoices(id),
  amount double precision not null,
  currency varchar(3) not null,
  kind varchar(12) not null,
  gateway varchar(20),
  gateway_ref varchar(80),
  received timestamptz not null default now()
);

create table damage_report (
  id uuid primary key default gen_random_uuid(),
  car_id uuid not null references car(id),
  reservation_id uuid references reservation(id),
  location_on_car varchar(60) not null,
  type varchar(20) not null,
  detail text,
  repair_estimate numeric(12,2),
  billed numeric(12,2),
  photo_urls text[] not null default '{}',
  fixed boolean not null default false,
  noticed timestamptz not null default now(),
  inspector varchar(80)
);
create table service_job (
  id uuid primary key default gen_random_uuid(),
  car_id uuid not null references car(id),
  garage varchar(120),
  job_type varchar(20) not null,
  note text,
  mileage integer,
  scheduled_on date,
  in_garage_from timestamptz,
  in_garage_to timestamptz,
  price numeric(12,2),
  done boolean not null default false,
  created timestamptz not null default now()
);
create table transfers (
  id uuid primary key default gen_random_uuid(),
  reservation_id uuid references reservation(id),
  client_id uuid not null references client(id),
  flight_no varchar(12),
  from_address text not null,
  to_address text not null,
  passengers smallint not null default 1,
  pick_up timestamptz not null,
  price numeric(10,2) not null,
  chauffeur varchar(80)
);
comment on table transfers is 'airport shuttle with chauffeur';

create table yield_rule (
  id uuid primary key default gen_random_uuid(),
  station_id uuid references station(id),
  sipp varchar(4),
  utilisation_from smallint not null,
  utilisation_to smallint not null,
  multiplier numeric(4,2) not null,
  priority smallint not null default 0
);
create table cleaning_task (
  id uuid primary key default gen_random_uuid(),
  car_id uuid not null references car(id),
  station_id uuid not null references station(id),
  level varchar(10) not null default 'basic',
  assigned_to varchar(80),
  due timestamptz not null,
  done_at timestamptz
);
create table review (
  id uuid primary key default gen_random_uuid(),
  reservation_id uuid not null unique references reservation(id),
  client_id uuid not null references client(id),
  rating smallint not null check (rating between 1 and 5),
  comment text,
  reply text,
  created timestamptz not null default now()
);
create table licence_check (
  id uuid primary key default gen_random_uuid(),
  client_id uuid not null references client(id),
  provider varchar(20) not null,
  outcome varchar(12) not null check (outcome in ('passed', 'failed', 'manual')),
  document_front text,
  document_back text,
  checked timestamptz not null default now()
);
create table subscription_plan (
  id uuid primary key default gen_random_uuid(),
  name varchar(60) not null,
  sipp varchar(4) not null,
  monthly_price numeric(10,2) not null,
  km_per_month integer not null,
  min_months smallint not null default 3
);
create table subscription (
  id uuid primary key default gen_random_uuid(),
  client_id uuid not null references client(id),
  plan_id uuid not null references subscription_plan(id),
  car_id uuid references car(id),
  started_on date not null,
  ends_on date,
  status varchar(12) not null default 'active'
);
comment on table subscription is 'Car by the month, Swiftcar Flex';
create table loyalty_tier (
  id smallint primary key,
  name varchar(30) not null unique,
  min_points integer not null,
  discount_percent numeric(5,2) not null
);
insert into loyalty_tier values (1, 'Blue', 0, 0), (2, 'Silver', 500, 5), (3, 'Gold', 2000, 10);
create table loyalty_member (
  client_id uuid primary key references client(id) on delete cascade,
  card_number varchar(20) not null unique,
  tier_id smallint not null references loyalty_tier(id),
  points integer not null default 0,
  joined timestamptz not null default now()
);
comment on table loyalty_member is 'About one client in ten has joined';
create table tracker_unit (
  id uuid primary key default gen_random_uuid(),
  imei varchar(16) not null unique,
  vendor varchar(30) not null,
  sim_number varchar(24),
  car_id uuid references car(id),
  firmware varchar(20),
  last_contact timestamptz,
  mounted_on date
);
create table obd_snapshot (
  id uuid primary key default gen_random_uuid(),
  tracker_id uuid not null references tracker_unit(id),
  taken timestamptz not null,
  data jsonb not null
);
comment on column obd_snapshot.data is '{"odo": 48121, "fuel_pct": 55, "batt_v": 12.4, "coolant_c": 88}';
create table activity_journal (
  id uuid primary key default gen_random_uuid(),
  staff_name varchar(80) not null,
  action varchar(40) not null,
  entity varchar(40) not null,
  entity_id uuid,
  detail text,
  ip varchar(45),
  happened timestamptz not null default now()
);
create table push_token (
  token text primary key,
  client_id uuid not null references client(id) on delete cascade,
  os varchar(8) not null,
  created timestamptz not null default now()
);
reset search_path;
