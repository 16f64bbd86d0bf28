-- Reference data: languages, money, geography.
-- Conventions (see docs/data-model.md): plural snake_case, bigint identity keys, timestamptz for instants,
-- numeric(12,2) plus currency_id for money, one comment per table.

create function set_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end;
$$;

create table languages (
  id          bigint generated always as identity primary key,
  iso_code    text not null unique,
  name        text not null,
  is_rtl      boolean not null default false,
  is_active   boolean not null default true
);
comment on table languages is 'Languages that the site is offered in.';

create table currencies (
  id           bigint generated always as identity primary key,
  iso_code     char(3) not null unique,
  name         text not null,
  symbol       text,
  minor_units  smallint not null default 2 check (minor_units between 0 and 4)
);
comment on table currencies is 'ISO 4217 currencies we quote or settle in.';

create table countries (
  id            bigint generated always as identity primary key,
  iso_code      char(2) not null unique,
  name          text not null,
  calling_code  text,
  currency_id   bigint references currencies (id),
  in_eu         boolean not null default false
);
comment on table countries is 'Countries (ISO 3166-1).';

create table country_translations (
  country_id   bigint not null references countries (id) on delete cascade,
  language_id  bigint not null references languages (id),
  name         text not null,
  primary key (country_id, language_id)
);
comment on table country_translations is 'Country names per language; countries.name is the English fallback.';

create table cities (
  id          bigint generated always as identity primary key,
  country_id  bigint not null references countries (id),
  name        text not null,
  latitude    numeric(9,6) not null,
  longitude   numeric(9,6) not null,
  time_zone   text not null,
  population  integer
);
create index cities_country_id_idx on cities (country_id);
comment on table cities is 'Destinations: every hotel, airport and venue lies in or near one.';

create table city_translations (
  city_id      bigint not null references cities (id) on delete cascade,
  language_id  bigint not null references languages (id),
  name         text not null,
  guide_text   text,
  primary key (city_id, language_id)
);
comment on table city_translations is 'City names and guide texts per language.';

insert into languages (iso_code, name, is_rtl) values
  ('en', 'English', false), ('de', 'German', false), ('fr', 'French', false),
  ('es', 'Spanish', false), ('ar', 'Arabic', true);
insert into currencies (iso_code, name, symbol, minor_units) values
  ('EUR', 'Euro', '€', 2), ('USD', 'US dollar', '$', 2), ('GBP', 'Pound sterling', '£', 2), ('JPY', 'Yen', '¥', 0);
insert into countries (iso_code, name, calling_code, currency_id, in_eu)
  select v.iso, v.name, v.cc, c.id, v.eu
  from (values ('DE', 'Germany', '+49', 'EUR', true), ('FR', 'France', '+33', 'EUR', true),
               ('GB', 'United Kingdom', '+44', 'GBP', false), ('US', 'United States', '+1', 'USD', false)) v (iso, name, cc, cur, eu)
  join currencies c on c.iso_code = v.cur;

