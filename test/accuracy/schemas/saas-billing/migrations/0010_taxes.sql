-- +goose Up
create table tax_jurisdictions (
  id            uuid primary key default gen_random_uuid(),
  country_code  char(2) not null references countries(code),
  region        text,
  name          text not null,
  level         text not null check (level in ('country', 'state', 'county', 'city')),
  parent_id     uuid references tax_jurisdictions(id),
  unique (country_code, region, name)
);

create table tax_codes (
  id           uuid primary key default gen_random_uuid(),
  code         text not null unique,
  description  text not null
);
comment on table tax_codes is 'Product tax categories (what is sold), e.g. SaaS business use.';

alter table products add column tax_code_id uuid references tax_codes(id);

create table tax_rates (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  jurisdiction_id  uuid references tax_jurisdictions(id),
  name             text not null,
  percentage       numeric(7,4) not null,
  inclusive        boolean not null default false,
  active           boolean not null default true,
  created_at       timestamptz not null default now()
);
create index tax_rates_org_idx on tax_rates (organization_id);

create table tax_exemptions (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  jurisdiction_id  uuid not null references tax_jurisdictions(id),
  certificate_no   text,
  valid_from       date not null,
  valid_until      date
);

create table customer_tax_ids (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  kind             text not null check (kind in ('eu_vat', 'gb_vat', 'us_ein', 'ch_vat', 'au_abn')),
  value            text not null,
  verified_at      timestamptz,
  verification_result jsonb,
  unique (customer_id, kind)
);

create table invoice_line_taxes (
  invoice_line_id  uuid not null references invoice_lines(id) on delete cascade,
  tax_rate_id      uuid not null references tax_rates(id),
  taxable_cents    bigint not null,
  tax_cents        bigint not null,
  primary key (invoice_line_id, tax_rate_id)
);

insert into tax_codes (code, description) values
  ('saas_b2b', 'Software as a service, business use'), ('saas_b2c', 'Software as a service, personal use'),
  ('support', 'Support and maintenance'), ('training', 'Live training'), ('hardware', 'Tangible goods');
