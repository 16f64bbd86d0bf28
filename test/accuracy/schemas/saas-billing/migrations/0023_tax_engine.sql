-- +goose Up
create table tax_rates_v2 (
  id            uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  country_code  char(2) not null references countries(code),
  region        text,
  tax_code_id   uuid references tax_codes(id),
  name          text not null,
  rate          numeric(9,6) not null,
  is_inclusive  boolean not null default false,
  valid_from    date not null default current_date,
  valid_to      date,
  source        text not null default 'manual',
  created_at    timestamptz not null default now()
);
create index tax_rates_v2_lookup_idx on tax_rates_v2 (organization_id, country_code, region);

alter table invoice_line_taxes drop constraint invoice_line_taxes_pkey;
alter table invoice_line_taxes alter column tax_rate_id drop not null;
alter table invoice_line_taxes add column id uuid primary key default gen_random_uuid();
alter table invoice_line_taxes add column tax_rate_v2_id uuid references tax_rates_v2(id);
create index invoice_line_taxes_line_idx on invoice_line_taxes (invoice_line_id);

-- US onboarding: one of the two, depending on where the tenant is taxed
create table w9_forms (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid not null references organizations(id),
  legal_name          text not null,
  business_name       text,
  tax_classification  text not null,
  exempt_payee_code   text,
  tin_kind            text not null check (tin_kind in ('ssn', 'ein')),
  tin_enc             bytea not null,
  signer_name         text not null,
  signed_at           timestamptz not null,
  file_id             uuid references files(id),
  created_at          timestamptz not null default now()
);

create table w8_forms (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid not null references organizations(id),
  legal_name          text not null,
  residence_country   char(2) not null references countries(code),
  treaty_country      char(2) references countries(code),
  treaty_article      text,
  withholding_rate    numeric(5,2),
  foreign_tin         text,
  chapter4_status     text,
  signer_name         text not null,
  signed_at           timestamptz not null,
  expires_on          date not null,
  file_id             uuid references files(id),
  created_at          timestamptz not null default now()
);
