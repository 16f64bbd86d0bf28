-- Kestrel e-money core. Money is numeric(18,2) unless a table says minor units.
create schema ledger;
create schema kyc;
create schema cards;
create schema lending;

create table public.countries (
  code        char(2) primary key check (code = upper(code)),
  name        text not null,
  iso3        char(3) not null unique,
  eea_member  boolean not null default false,
  sanctioned  boolean not null default false
);
comment on table public.countries is 'ISO 3166-1 countries the company knows about.';
insert into public.countries (code, name, iso3, eea_member, sanctioned) values
  ('GB', 'United Kingdom', 'GBR', false, false), ('DE', 'Germany', 'DEU', true, false),
  ('LT', 'Lithuania', 'LTU', true, false), ('KP', 'Korea (North)', 'PRK', false, true);

create table public.currencies (
  code     char(3) primary key check (code = upper(code)),
  name     text not null,
  decimals smallint not null default 2 check (decimals between 0 and 4)
);
comment on table public.currencies is 'ISO 4217 currencies that wallets can be held in.';
insert into public.currencies (code, name) values ('EUR', 'Euro'), ('GBP', 'Pound sterling'), ('PLN', 'Zloty');

create table public.staff_users (
  id           uuid primary key default gen_random_uuid(),
  email        text not null unique,
  display_name text not null,
  department   text not null check (department in ('operations', 'compliance', 'lending', 'finance', 'engineering')),
  active       boolean not null default true,
  created_at   timestamptz not null default now()
);
comment on table public.staff_users is 'Employees with access to the back office.';

create table public.customers (
  id                uuid primary key default gen_random_uuid(),
  customer_no       text not null unique,
  kind              text not null check (kind in ('individual', 'business')),
  first_name        text,
  last_name         text not null,
  date_of_birth     date,
  email             text not null,
  phone             text,
  country_code      char(2) not null references public.countries (code),
  status            text not null default 'onboarding' check (status in ('onboarding', 'active', 'blocked', 'closed')),
  primary_wallet_id uuid,
  created_at        timestamptz not null default now(),
  closed_at         timestamptz,
  check (status <> 'closed' or closed_at is not null)
);
create unique index customers_email_uq on public.customers (lower(email));
comment on table public.customers is 'Natural and legal persons with a contract.';

create table public.customer_individuals (
  customer_id   uuid primary key references public.customers (id),
  nationality   char(2) references public.countries (code),
  occupation    text,
  tax_residency char(2) references public.countries (code),
  tax_id        text,
  pep_declared  boolean not null default false
);
comment on table public.customer_individuals is 'Extra facts of customers of kind individual.';

create table public.customer_businesses (
  customer_id     uuid primary key references public.customers (id),
  legal_form      text not null,
  registration_no text not null,
  tax_residency   char(2) references public.countries (code),
  tax_id          text,
  incorporated_on date,
  industry_code   text
);
comment on table public.customer_businesses is 'Extra facts of customers of kind business.';

create table public.customer_addresses (
  id           uuid primary key default gen_random_uuid(),
  customer_id  uuid not null references public.customers (id),
  address_type text not null check (address_type in ('home', 'postal', 'registered')),
  line1        text not null,
  line2        text,
  city         text not null,
  postal_code  text,
  country_code char(2) not null references public.countries (code),
  valid_from   date not null default current_date,
  valid_to     date,
  check (valid_to is null or valid_to > valid_from)
);
create index customer_addresses_customer_idx on public.customer_addresses (customer_id);
comment on table public.customer_addresses is 'Addresses over time; the open one of a type is current.';

create table public.closure_reasons (
  code        text primary key,
  description text not null,
  sort_order  smallint not null default 0
);
comment on table public.closure_reasons is 'Why a customer relation ends.';
insert into public.closure_reasons (code, description) values ('customer_request', 'Customer asked'), ('compliance', 'Exit by compliance'), ('dormant', 'No use for two years');
alter table public.customers add column closure_reason text references public.closure_reasons (code);
