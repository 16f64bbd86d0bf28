-- Stadt / Ville: base registers (population, streets, addresses)
create schema core;

create table core.lk_salutation (
  code        text primary key,
  label_de    text not null,
  label_fr    text not null,
  sort_order  int  not null default 0,
  active      boolean not null default true
);

create table core.lk_marital_status (
  code        text primary key,
  label_de    text not null,
  label_fr    text not null,
  sort_order  int  not null default 0,
  active      boolean not null default true
);

create table core.districts (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name_de     text not null,
  name_fr     text not null,
  area_ha     numeric(8,2),
  population  int
);

create table core.streets (
  id           bigint generated always as identity primary key,
  official_no  int not null unique,
  name_de      text not null,
  name_fr      text,
  district_id  bigint not null references core.districts(id),
  kind         text not null default 'street' check (kind in ('street','square','path','bridge')),
  named_on     date,
  abolished_on date
);

create table core.addresses (
  id           bigint generated always as identity primary key,
  street_id    bigint not null references core.streets(id),
  house_no     int,
  house_suffix text,
  zip          char(4) not null,
  locality     text not null,
  egid         bigint,
  coord_e      numeric(9,1),
  coord_n      numeric(9,1),
  valid_from   date not null default current_date,
  valid_to     date
);
create index addresses_street_idx on core.addresses (street_id, house_no);
create index addresses_egid_idx on core.addresses (egid) where egid is not null;

create table core.persons (
  id                  bigint generated always as identity primary key,
  ahv_no              text unique,
  salutation_code     text references core.lk_salutation(code),
  last_name           text not null,
  first_name          text not null,
  birth_name          text,
  born_on             date,
  died_on             date,
  marital_status_code text references core.lk_marital_status(code),
  nationality         char(2),
  email               text,
  phone               text,
  mobile              text,
  language            char(2) not null default 'de' check (language in ('de','fr')),
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);
comment on table core.persons is 'Einwohnerregister / registre des habitants. One row per natural person known to the city.';
create index idx_persons_name on core.persons (last_name, first_name);

create table core.person_addresses (
  person_id   bigint not null references core.persons(id),
  address_id  bigint not null references core.addresses(id),
  kind        text not null check (kind in ('main','secondary','mailing')),
  moved_in    date not null,
  moved_out   date,
  primary key (person_id, address_id, kind, moved_in)
);

create table core.organizations (
  id             bigint generated always as identity primary key,
  uid_no         text unique,
  legal_name     text not null,
  trade_name     text,
  legal_form     text,
  address_id     bigint references core.addresses(id),
  email          text,
  phone          text,
  website        text,
  noga_code      text,
  dissolved_on   date,
  created_at     timestamptz not null default now()
);

create table core.holidays (
  id        bigint generated always as identity primary key,
  day       date not null unique,
  name_de   text not null,
  name_fr   text not null,
  half_day  boolean not null default false
);
