-- Reference data and the people of the firm.

create table currencies (
  code        char(3) primary key,
  name        text not null,
  minor_units smallint not null default 2 check (minor_units between 0 and 3)
);

create table countries (
  code char(2) primary key,
  name text not null unique
);

create table offices (
  id           bigint generated always as identity primary key,
  code         text not null unique check (code ~ '^[A-Z]{3}$'),
  name         text not null,
  street       text not null,
  postal_code  text not null,
  city         text not null,
  country_code char(2) not null references countries (code)
);

create table practice_groups (
  id   bigint generated always as identity primary key,
  code text not null unique,
  name text not null
);

create table timekeeper_grades (
  code         text primary key,
  name         text not null unique,
  rank         smallint not null unique,
  default_rate numeric(8,2) not null check (default_rate >= 0)
);
comment on column timekeeper_grades.default_rate is 'Offered when a new timekeeper''s rate is entered; the rate itself is in timekeeper_rates.';

create table timekeepers (
  id                bigint generated always as identity primary key,
  initials          text not null unique check (initials = upper(initials)),
  given_name        text not null,
  family_name       text not null,
  email             text not null unique,
  grade_code        text not null references timekeeper_grades (code),
  office_id         bigint not null references offices (id),
  practice_group_id bigint references practice_groups (id),
  joined_on         date not null,
  left_on           date,
  check (left_on is null or left_on >= joined_on)
);
create index on timekeepers (office_id);

alter table practice_groups add column head_timekeeper_id bigint references timekeepers (id);

create table timekeeper_rates (
  timekeeper_id bigint not null references timekeepers (id),
  currency_code char(3) not null references currencies (code),
  valid_from    date not null,
  hourly_rate   numeric(8,2) not null check (hourly_rate > 0),
  primary key (timekeeper_id, currency_code, valid_from)
);

create table holidays (
  country_code char(2) not null references countries (code),
  day          date not null,
  name         text not null,
  primary key (country_code, day)
);

create table exchange_rates (
  currency_code char(3) not null references currencies (code),
  rate_on       date not null,
  eur_rate      numeric(12,6) not null check (eur_rate > 0),
  primary key (currency_code, rate_on)
);
