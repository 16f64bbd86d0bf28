create table rental.corporate_accounts (
  id bigint generated always as identity primary key,
  company_name text not null,
  vat_number text,
  billing_email text not null,
  contact_name text,
  phone text,
  discount_percent numeric(5,2) not null default 0,
  payment_terms_days smallint not null default 30,
  created_at timestamptz not null default now()
);
create table rental.customers (
  id bigint generated always as identity primary key,
  corporate_account_id bigint references rental.corporate_accounts(id),
  first_name text not null,
  last_name text not null,
  email text not null,
  phone text,
  birth_date date,
  street text,
  postal_code text,
  city text,
  country_code char(2),
  licence_number text,
  licence_expires_on date,
  marketing_ok boolean not null default false,
  notes text,
  created_at timestamptz not null default now()
);
create unique index customers_email_key on rental.customers (lower(email));
create index customers_last_name_idx on rental.customers (last_name);

-- additional drivers, a driver need not be a customer
create table rental.drivers (
  id bigint generated always as identity primary key,
  full_name text not null,
  birth_date date not null,
  licence_number text not null,
  licence_country char(2) not null,
  licence_issued_on date,
  young_driver_fee boolean not null default false,
  created_at timestamptz not null default now(),
  unique (licence_country, licence_number)
);
create table rental.blacklisted_customers (
  id bigint generated always as identity primary key,
  customer_id bigint references rental.customers(id),
  full_name text not null,
  licence_number text,
  reason text not null,
  listed_by bigint references rental.employees(id),
  listed_at timestamptz not null default now(),
  lifted_at timestamptz
);
