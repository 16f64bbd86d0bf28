create table clinics (
  id              uuid primary key default gen_random_uuid(),
  code            text not null unique,
  name            text not null,
  address_line1   text not null,
  address_line2   text,
  city            text not null,
  postal_code     text not null,
  country_code    char(2) not null references countries (code),
  phone           text,
  fax             text,
  email           text,
  timezone        text not null default 'America/Chicago',
  opened_on       date,
  is_active       boolean not null default true,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create table clinic_rooms (
  id         uuid primary key default gen_random_uuid(),
  clinic_id  uuid not null references clinics (id),
  name       text not null,
  room_type  text not null default 'exam' check (room_type in ('exam', 'procedure', 'lab', 'office')),
  floor      smallint,
  is_active  boolean not null default true,
  unique (clinic_id, name)
);

create table clinic_closures (
  id         uuid primary key default gen_random_uuid(),
  clinic_id  uuid not null references clinics (id),
  starts_on  date not null,
  ends_on    date not null,
  reason     text,
  created_at timestamptz not null default now()
);
create index idx_clinic_closures_clinic on clinic_closures (clinic_id, starts_on);

insert into clinics (code, name, address_line1, city, postal_code, country_code, phone) values
  ('NG-MAIN', 'Northgate Main', '1200 Northgate Ave', 'Madison', '53704', 'US', '608-555-0100'),
  ('NG-WEST', 'Northgate West', '88 Elm Grove Rd', 'Middleton', '53562', 'US', '608-555-0140');
