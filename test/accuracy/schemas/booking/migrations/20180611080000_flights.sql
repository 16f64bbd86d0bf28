create table airlines (
  id          bigint generated always as identity primary key,
  partner_id  bigint references partners (id),
  iata_code   char(2) not null unique,
  icao_code   char(3) unique,
  name        text not null,
  country_id  bigint not null references countries (id),
  logo_key    text,
  is_active   boolean not null default true
);
create index airlines_partner_id_idx on airlines (partner_id);
comment on table airlines is 'Carriers, whether or not we have a contract with them.';

create table airports (
  id          bigint generated always as identity primary key,
  city_id     bigint not null references cities (id),
  iata_code   char(3) not null unique,
  icao_code   char(4) unique,
  name        text not null,
  latitude    numeric(9,6) not null,
  longitude   numeric(9,6) not null,
  time_zone   text not null,
  is_active   boolean not null default true
);
create index airports_city_id_idx on airports (city_id);
comment on table airports is 'Airports we sell flights from or to.';

create table cabin_classes (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  position  integer not null default 0
);
comment on table cabin_classes is 'Lookup: cabins on board.';

create table flight_schedules (
  id                    bigint generated always as identity primary key,
  airline_id            bigint not null references airlines (id),
  flight_number         text not null,
  departure_airport_id  bigint not null references airports (id),
  arrival_airport_id    bigint not null references airports (id),
  departs_local         time not null,
  arrives_local         time not null,
  day_offset            smallint not null default 0,
  weekdays              smallint[] not null,
  valid_from            date not null,
  valid_to              date not null,
  check (departure_airport_id <> arrival_airport_id),
  unique (airline_id, flight_number, valid_from)
);
create index flight_schedules_route_idx on flight_schedules (departure_airport_id, arrival_airport_id);
comment on table flight_schedules is 'Timetable of a season: which flight number runs on which weekdays.';

create table flights (
  id                    bigint generated always as identity primary key,
  schedule_id           bigint references flight_schedules (id),
  airline_id            bigint not null references airlines (id),
  flight_number         text not null,
  departure_airport_id  bigint not null references airports (id),
  arrival_airport_id    bigint not null references airports (id),
  departs_at            timestamptz not null,
  arrives_at            timestamptz not null,
  state                 text not null default 'planned' check (state in ('planned', 'delayed', 'departed', 'landed', 'cancelled', 'diverted')),
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  unique (airline_id, flight_number, departs_at)
);
create index flights_route_idx on flights (departure_airport_id, arrival_airport_id, departs_at);
create index flights_schedule_id_idx on flights (schedule_id);
create trigger flights_updated before update on flights for each row execute function set_updated_at();
comment on table flights is 'A flight on one date, made from the timetable or sent by the airline.';

create table flight_state_changes (
  id          bigint generated always as identity primary key,
  flight_id   bigint not null references flights (id) on delete cascade,
  old_state   text,
  new_state   text not null,
  reason      text,
  changed_at  timestamptz not null default now()
);
create index flight_state_changes_flight_id_idx on flight_state_changes (flight_id);
comment on table flight_state_changes is 'Delays, cancellations and diversions in the order they were announced.';

create table fare_families (
  id                      bigint generated always as identity primary key,
  airline_id              bigint not null references airlines (id),
  cabin_class_id          bigint not null references cabin_classes (id),
  cancellation_policy_id  bigint references cancellation_policies (id),
  code                    text not null,
  name                    text not null,
  changes_allowed         boolean not null default false,
  seat_choice_included    boolean not null default false,
  is_active               boolean not null default true,
  unique (airline_id, code)
);
comment on table fare_families is 'Branded fares of an airline (Light, Classic, Flex).';

create table fares (
  id               bigint generated always as identity primary key,
  flight_id        bigint not null references flights (id) on delete cascade,
  fare_family_id   bigint not null references fare_families (id),
  booking_class    char(1) not null,
  amount           numeric(12,2) not null check (amount >= 0),
  taxes            numeric(12,2) not null default 0,
  currency_id      bigint not null references currencies (id),
  seats_left       smallint not null default 0,
  fetched_at       timestamptz not null default now(),
  unique (flight_id, fare_family_id, booking_class)
);
comment on table fares is 'Offers per flight and fare family, refreshed from the airlines every few minutes.';

insert into cabin_classes (code, name, position) values ('economy', 'Economy', 1), ('premium', 'Premium economy', 2), ('business', 'Business', 3), ('first', 'First', 4);

