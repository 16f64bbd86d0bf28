create schema waste;

create table waste.zones (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  district_id bigint references core.districts(id),
  contractor_org_id bigint references core.organizations(id)
);
comment on table waste.zones is 'Collection zones (Abfuhrkreise)';

create table waste.vehicles (
  id             bigint generated always as identity primary key,
  plate          text not null unique,
  vin            text,
  make           text not null,
  model          text,
  payload_kg     int,
  purchased_at   date,
  next_mfk       date,
  active         boolean not null default true
);

create table waste.routes (
  id          bigint generated always as identity primary key,
  zone_id     bigint not null references waste.zones(id),
  name        text not null,
  weekday     int not null check (weekday between 1 and 7),
  waste_kind  text not null check (waste_kind in ('residual','paper','cardboard','organic','glass','metal')),
  vehicle_id  bigint references waste.vehicles(id)
);

create table waste.collection_schedules (
  id          bigint generated always as identity primary key,
  zone_id     bigint not null references waste.zones(id),
  waste_kind  text not null,
  collect_on  date not null,
  starts_at   time not null default '07:00',
  replaces_holiday boolean not null default false,
  unique (zone_id, waste_kind, collect_on)
);

create table waste.container_types (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  litres    int not null,
  monthly_fee numeric(8,2) not null
);

create table waste.containers (
  id           bigint generated always as identity primary key,
  serial_no    text not null unique,
  type_id      bigint not null references waste.container_types(id),
  address_id   bigint references core.addresses(id),
  person_id    text,          -- Halter, aus Altsystem
  waste_kind   text not null,
  placed_on    date,
  retired_on   date
);

create table waste.container_deliveries (
  id           bigint generated always as identity primary key,
  container_id bigint not null references waste.containers(id),
  address_id   bigint not null references core.addresses(id),
  ordered_on   date not null,
  delivered_on date,
  driver_id    bigint references core.employees(id),
  remarks      text
);

create table waste.recycling_centers (
  id          bigint generated always as identity primary key,
  name        text not null,
  address_id  bigint not null references core.addresses(id),
  phone       text,
  opening_hours text,
  accepts     text[] not null default '{}'
);

create table waste.weighings (
  id          bigint generated always as identity primary key,
  ticket_no   text not null unique,
  center_id   bigint references waste.recycling_centers(id),
  route_id    bigint references waste.routes(id),
  vehicle_id  bigint references waste.vehicles(id),
  waste_kind  text not null,
  gross_kg    int not null,
  tare_kg     int not null,
  net_kg      int not null,
  weighed_at  timestamptz not null default now(),
  constraint weighings_net_kg_check check (net_kg >= 0)
);

create table waste.monthly_tonnage (
  month       date not null,
  zone_id     bigint not null references waste.zones(id),
  waste_kind  text not null,
  tonnes      numeric(10,3) not null,
  weighings   int not null,
  primary key (month, zone_id, waste_kind)
);
comment on table waste.monthly_tonnage is 'Filled nightly by waste.refresh_tonnage().';

create function waste.refresh_tonnage(m date) returns void language sql as $$
  delete from waste.monthly_tonnage where month = date_trunc('month', m)::date;
  insert into waste.monthly_tonnage
    select date_trunc('month', w.weighed_at)::date, r.zone_id, w.waste_kind, sum(w.net_kg)/1000.0, count(*)
      from waste.weighings w join waste.routes r on r.id = w.route_id
     where date_trunc('month', w.weighed_at)::date = date_trunc('month', m)::date
     group by 1, 2, 3;
$$;
