-- +goose Up
create table customers (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  external_id      text,
  name             text not null,
  legal_name       text,
  email            text not null,
  phone            text,
  website          text,
  currency         char(3) not null references currencies(code),
  locale           text not null default 'en',
  metadata         jsonb not null default '{}',
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  deleted_at       timestamptz,
  constraint customers_external_key unique (organization_id, external_id)
);
create index customers_email_idx on customers (lower(email));
create trigger customers_updated before update on customers for each row execute function set_updated_at();

create table customer_addresses (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  purpose          text not null check (purpose in ('billing', 'shipping')),
  line1            text not null,
  line2            text,
  city             text,
  region           text,
  postal_code      text,
  country_code     char(2) not null references countries(code),
  created_at       timestamptz not null default now(),
  unique (customer_id, purpose)
);

create table customer_contacts (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  name             text,
  email            text not null,
  phone            text,
  receives_invoices boolean not null default true,
  receives_dunning boolean not null default true,
  created_at       timestamptz not null default now()
);
create index customer_contacts_customer_idx on customer_contacts (customer_id);
