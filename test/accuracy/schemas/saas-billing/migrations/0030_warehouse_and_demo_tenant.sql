-- +goose Up
-- Exports 2.0: continuous delivery to the tenant's own warehouse
create table exports_v2 (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  destination      text not null check (destination in ('s3', 'gcs', 'snowflake', 'bigquery')),
  bucket           text,
  credentials_enc  bytea,
  cron             text not null default '0 3 * * *',
  datasets         text[] not null default '{}',
  enabled          boolean not null default true,
  last_delivery_at timestamptz,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
comment on table exports_v2 is 'One row per configured destination.';

-- demo tenant
insert into organizations (id, name, slug, country_code) values ('00000000-0000-4000-8000-000000000001', 'Demo Cloud Ltd', 'demo', 'GB');
insert into users (id, email, name, full_name) values
  ('00000000-0000-4000-8000-0000000000a1', 'ada@demo.example', 'Ada Demo', 'Ada Demo'),
  ('00000000-0000-4000-8000-0000000000a2', 'bob@demo.example', 'Bob Demo', 'Bob Demo');
insert into memberships (organization_id, user_id, role) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000a1', 'owner'),
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000a2', 'finance');
insert into organization_settings (organization_id, default_currency, timezone, net_terms_days, support_email)
  values ('00000000-0000-4000-8000-000000000001', 'GBP', 'Europe/London', 30, 'help@demo.example');
insert into settings (organization_id, key, value) values
  ('00000000-0000-4000-8000-000000000001', 'default_currency', 'GBP'),
  ('00000000-0000-4000-8000-000000000001', 'timezone', 'Europe/London'),
  ('00000000-0000-4000-8000-000000000001', 'net_terms_days', '30'),
  ('00000000-0000-4000-8000-000000000001', 'support_email', 'help@demo.example'),
  ('00000000-0000-4000-8000-000000000001', 'send_receipts', 'true');
insert into products (id, organization_id, name, sku) values
  ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-000000000001', 'Demo Storage', 'DS-1');
insert into plans (id, organization_id, product_id, code, name) values
  ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000b1', 'starter', 'Starter'),
  ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000b1', 'team', 'Team');
insert into plan_products (plan_id, product_id) values
  ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000b1'),
  ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-0000000000b1');
insert into customers (organization_id, external_id, name, email, currency) values
  ('00000000-0000-4000-8000-000000000001', 'c-100', 'Fig & Fern GmbH', 'billing@figfern.example', 'EUR'),
  ('00000000-0000-4000-8000-000000000001', 'c-101', 'Northwind Traders', 'ap@northwind.example', 'GBP');
