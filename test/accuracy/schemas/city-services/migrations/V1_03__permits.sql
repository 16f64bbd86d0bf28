create schema permits;

create table permits.permit_types (
  id           bigint generated always as identity primary key,
  code         text not null unique,
  name         text not null,
  department_id bigint not null references core.departments(id),
  base_fee     numeric(10,2) not null default 0,
  max_days     int,
  requires_publication boolean not null default false
);

create table permits.permit_type_translations (
  permit_type_id bigint not null references permits.permit_types(id) on delete cascade,
  lang           char(2) not null,
  name           text not null,
  description    text,
  primary key (permit_type_id, lang)
);

create table permits.permit_applications (
  id              bigint generated always as identity primary key,
  application_no  text not null unique,
  permit_type_id  bigint not null references permits.permit_types(id),
  applicant_person_id bigint references core.persons(id),
  applicant_org_id    bigint references core.organizations(id),
  address_id      bigint references core.addresses(id),
  subject         text not null,
  status          text not null default 'received' check (status in ('received','incomplete','in_review','decided','withdrawn')),
  received_on     date not null default current_date,
  published_on    date,
  decided_on      date,
  clerk_id        bigint references core.employees(id),
  check (applicant_person_id is not null or applicant_org_id is not null)
);

create table permits.permits (
  id              bigint generated always as identity primary key,
  permit_no       text not null,
  application_id  bigint not null references permits.permit_applications(id),
  permit_type_id  bigint not null references permits.permit_types(id),
  address_id      bigint references core.addresses(id),
  subject         text not null,
  status          text not null default 'valid' check (status in ('valid','suspended','revoked','expired')),
  issued_on       date not null,
  valid_from      date not null,
  valid_until     date,
  fee_amount      numeric(10,2),
  issued_by       bigint references core.employees(id),
  updated_at      timestamptz not null default now(),
  constraint permits_permit_no_key unique (permit_no)
);

create table permits.permit_parties (
  permit_id  bigint not null references permits.permits(id) on delete cascade,
  person_id  bigint not null references core.persons(id),
  role       text not null check (role in ('owner','architect','site_manager','neighbour')),
  primary key (permit_id, person_id, role)
);

create table permits.building_permit_details (
  permit_id       bigint primary key references permits.permits(id) on delete cascade,
  parcel_no       text not null,
  building_class  text,
  floors          int,
  volume_m3       numeric(12,1),
  construction_cost numeric(14,2),
  start_on        date,
  completed_on    date
);
comment on table permits.building_permit_details is 'Only for permits of type BAU.';

create table permits.event_permit_details (
  permit_id        bigint primary key references permits.permits(id) on delete cascade,
  event_name       text not null,
  expected_guests  int,
  start_on         date not null,
  end_on           date not null,
  alcohol          boolean not null default false,
  amplified_music_until time,
  security_concept boolean not null default false
);

create table permits.permits_archive (
  id              bigint not null,
  permit_no       text not null,
  application_id  bigint not null,
  permit_type_id  bigint not null,
  address_id      bigint,
  subject         text not null,
  status          text not null,
  issued_on       date not null,
  valid_from      date not null,
  valid_until     date,
  fee_amount      numeric(10,2),
  issued_by       bigint,
  archived_at     timestamptz not null default now(),
  primary key (id)
);

create function permits.archive_expired() returns int language plpgsql as $$
declare n int;
begin
  insert into permits.permits_archive
    select id, permit_no, application_id, permit_type_id, address_id, subject, status, issued_on, valid_from, valid_until, fee_amount, issued_by, now()
      from permits.permits where valid_until < current_date - interval '10 years'
    on conflict do nothing;
  get diagnostics n = row_count;
  delete from permits.permits p using permits.permits_archive a where a.id = p.id;
  return n;
end $$;

create table permits.zones (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  max_hours int,
  annual_price numeric(8,2) not null
);
comment on table permits.zones is 'Blue parking zones';

create type permits.pay_method as enum ('cash','card','invoice','twint','debit');

create table permits.parking_permits (
  id            bigint generated always as identity primary key,
  zone_id       bigint not null references permits.zones(id),
  person_id     bigint references core.persons(id),
  organization_id bigint references core.organizations(id),
  plate         text not null,
  valid_from    date not null,
  valid_to      date not null,
  price         numeric(8,2) not null,
  paid_with     permits.pay_method,
  sticker_no    text unique
);
create index parking_permits_plate_idx on permits.parking_permits (lower(plate));
