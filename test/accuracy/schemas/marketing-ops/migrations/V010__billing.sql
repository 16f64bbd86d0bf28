create schema billing;

create table billing.customers (
  id                 uuid primary key default gen_random_uuid(),
  org_id             uuid not null references core.orgs (id),
  customer_no        text not null,
  company_name       text not null,
  email              text,
  phone              text,
  website            text,
  account_manager_id uuid references core.users (id),
  vat_number         text,
  address_line1      text,
  postal_code        text,
  city               text,
  country_code       char(2),
  payment_terms_days int not null default 30,
  is_active          boolean not null default true,
  created_at         timestamptz not null default now(),
  unique (org_id, customer_no)
);

comment on table billing.customers is 'Debtors. Finance opens one when a client gets the first invoice.';

create table billing.retainers (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  customer_id  uuid not null references billing.customers (id),
  monthly_fee  numeric(12,2) not null,
  included_hours numeric(6,1),
  starts_on    date not null,
  ends_on      date,
  created_at   timestamptz not null default now()
);

create table billing.rate_cards (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  name        text not null,
  currency    char(3) not null,
  valid_from  date not null,
  valid_to    date
);

create table billing.rate_card_items (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  rate_card_id uuid not null references billing.rate_cards (id) on delete cascade,
  service      text not null,
  seniority    text,
  hourly_rate  numeric(10,2) not null
);

create table billing.estimates (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  customer_id  uuid not null references billing.customers (id),
  campaign_id  uuid references core.campaigns (id),
  number       text not null,
  total        numeric(14,2) not null default 0,
  currency     char(3) not null,
  valid_until  date,
  accepted_at  timestamptz,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz,
  unique (org_id, number)
);

create table billing.estimate_lines (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  estimate_id  uuid not null references billing.estimates (id) on delete cascade,
  position     int not null,
  description  text not null,
  quantity     numeric(10,2) not null default 1,
  unit_price   numeric(12,2) not null,
  tax_percent  numeric(5,2) not null default 0
);

create table billing.invoices (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  customer_id  uuid not null references billing.customers (id),
  estimate_id  uuid references billing.estimates (id),
  number       text not null,
  total        numeric(14,2) not null default 0,
  currency     char(3) not null,
  issued_on    date,
  due_on       date,
  paid_at      timestamptz,
  voided_at    timestamptz,
  created_at   timestamptz not null default now(),
  unique (org_id, number)
);

create table billing.invoice_lines (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  invoice_id   uuid not null references billing.invoices (id) on delete cascade,
  position     int not null,
  description  text not null,
  quantity     numeric(10,2) not null default 1,
  unit_price   numeric(12,2) not null,
  tax_percent  numeric(5,2) not null default 0
);

create table billing.payments (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  invoice_id   uuid not null references billing.invoices (id),
  amount       numeric(14,2) not null,
  currency     char(3) not null,
  method       text not null,
  reference    text,
  received_on  date not null
);

create table billing.fx_rates (
  base       char(3) not null,
  quote      char(3) not null,
  day        date not null,
  rate       numeric(18,8) not null,
  primary key (base, quote, day)
);

alter table billing.invoices enable row level security;
create policy invoices_tenant on billing.invoices using (org_id = core.current_org());
