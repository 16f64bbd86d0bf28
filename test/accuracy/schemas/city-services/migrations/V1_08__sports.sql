create schema sports;

create table sports.facilities (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  kind        text not null check (kind in ('hall','pool','pitch','ice_rink','gym')),
  address_id  bigint references core.addresses(id),
  caretaker_id bigint references core.employees(id),
  built_year  int,
  remarks     text
);

create table sports.facility_units (
  id          bigint generated always as identity primary key,
  facility_id bigint not null references sports.facilities(id),
  name        text not null,
  kind        text,
  area_m2     numeric(8,1),
  max_persons int,
  bookable    boolean not null default true,
  unique (facility_id, name)
);

create table sports.facility_features (
  facility_id    bigint primary key references sports.facilities(id),
  floor_type     text,
  spectator_seats int,
  showers        int,
  changing_rooms int,
  has_scoreboard boolean,
  has_wifi       boolean,
  has_canteen    boolean,
  wheelchair     boolean,
  parking_spaces int,
  lighting_lux   int
);

create table sports.clubs (
  id             bigint generated always as identity primary key,
  name           text not null unique,
  sport          text not null,
  president_id   bigint references core.persons(id),
  address_id     bigint references core.addresses(id),
  local          boolean not null default true,
  since          date
);

create table sports.club_details (
  club_id       bigint primary key references sports.clubs(id),
  email         text,
  website       text,
  iban          text,
  junior_count  int,
  adult_count   int,
  founded_year  int
);

create table sports.tariffs (
  id          bigint generated always as identity primary key,
  facility_kind text not null,
  user_group  text not null check (user_group in ('local_club','foreign_club','school','private','commercial')),
  name        text not null,
  price_hour  numeric(8,2) not null,
  valid_from  date not null,
  valid_to    date
);

create table sports.tariff_surcharges (
  id          bigint generated always as identity primary key,
  tariff_id   bigint references sports.tariffs(id),
  name        text not null,
  price_flat  numeric(8,2),
  price_hour  numeric(8,2),
  valid_from  date not null,
  valid_to    date
);
comment on table sports.tariff_surcharges is 'Heating, lighting, cleaning, caretaker on weekends ... charged on top of the tariff.';

create table sports.bookings (
  id             bigint generated always as identity primary key,
  unit_id        bigint not null references sports.facility_units(id),
  club_id        bigint references sports.clubs(id),
  person_id      bigint references core.persons(id),
  purpose        text,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  tariff_id      bigint references sports.tariffs(id),
  price          numeric(10,2),
  payment_method text check (payment_method in ('cash','card','invoice','twint','debit')),
  status         text not null default 'requested' check (status in ('requested','confirmed','cancelled','held')),
  created_at     timestamptz not null default now(),
  check (ends_at > starts_at)
);
create index bookings_unit_time_idx on sports.bookings (unit_id, starts_at);
create index bookings_time_unit_idx on sports.bookings (starts_at, unit_id);

create table sports.sms_messages (
  id          bigint generated always as identity primary key,
  booking_id  bigint references sports.bookings(id),
  msisdn      text not null,
  text        varchar(320) not null,
  gateway_id  text,
  sent        timestamptz,
  ok          boolean
);
