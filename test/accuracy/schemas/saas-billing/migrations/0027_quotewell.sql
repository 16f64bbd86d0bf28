-- +goose Up
-- Quotewell (acquired 2025-02), moved in from their own database
create schema cpq;

create type cpq.quote_status as enum ('draft', 'in_review', 'sent', 'accepted', 'declined', 'expired');

create table cpq.currencies (
  iso_code  char(3) primary key,
  label     text not null,
  decimals  smallint not null default 2
);
insert into cpq.currencies (iso_code, label, decimals) values
  ('USD', 'US Dollar', 2), ('EUR', 'Euro', 2), ('GBP', 'British Pound', 2), ('CHF', 'Swiss Franc', 2),
  ('SEK', 'Swedish Krona', 2), ('CAD', 'Canadian Dollar', 2), ('AUD', 'Australian Dollar', 2), ('JPY', 'Japanese Yen', 0);

create table cpq.accounts (
  id                     uuid primary key default gen_random_uuid(),
  organization_id        uuid not null references public.organizations(id),
  company_name           text not null,
  domain                 text,
  industry               text,
  employees              integer,
  primary_contact_name   text,
  primary_contact_email  text,
  phone                  text,
  phone_number           text,
  billing_street         text,
  billing_city           text,
  billing_country        char(2),
  currency               char(3) references cpq.currencies(iso_code),
  crm_id                 text,
  owner_id               uuid references public.users(id),
  created                timestamptz not null default now(),
  modified               timestamptz not null default now()
);
create index accounts_org_idx on cpq.accounts (organization_id);
comment on table cpq.accounts is 'Companies that get quotes or already buy.';

create table cpq.templates (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references public.organizations(id),
  name             text not null,
  page_size        text not null default 'A4',
  layout           jsonb not null,
  terms_markdown   text,
  is_default       boolean not null default false,
  created          timestamptz not null default now(),
  modified         timestamptz not null default now()
);

create table cpq.quotes (
  id                         uuid primary key default gen_random_uuid(),
  organization_id            uuid not null references public.organizations(id),
  account_id                 uuid not null references cpq.accounts(id),
  template_id                uuid references cpq.templates(id),
  number                     text not null,
  title                      text,
  status                     cpq.quote_status not null default 'draft',
  currency                   char(3) not null references cpq.currencies(iso_code),
  subtotal_cents             bigint not null default 0,
  discount_cents             bigint not null default 0,
  tax_cents                  bigint not null default 0,
  total_cents                bigint not null default 0,
  valid_until                date,
  sent_at                    timestamptz,
  accepted_at                timestamptz,
  resulting_subscription_id  uuid references public.subscriptions(id),
  created                    timestamptz not null default now(),
  modified                   timestamptz not null default now(),
  unique (organization_id, number)
);
create index quotes_account_idx on cpq.quotes (account_id);

create table cpq.quote_lines (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null,
  quote_id          uuid not null references cpq.quotes(id) on delete cascade,
  plan_id           uuid references public.plans(id),
  addon_id          uuid references public.addons(id),
  description       text not null,
  quantity          numeric(20,6) not null default 1,
  unit_cents        numeric(20,6) not null,
  discount_percent  numeric(5,2) not null default 0,
  amount_cents      bigint not null,
  bill_every        text not null default 'month' check (bill_every in ('day', 'week', 'month', 'year')),
  term_months       integer,
  position          integer not null default 0
);
create index quote_lines_quote_idx on cpq.quote_lines (quote_id);

create table cpq.approvals (
  id            uuid primary key default gen_random_uuid(),
  quote_id      uuid not null references cpq.quotes(id) on delete cascade,
  approver_id   uuid not null references public.users(id),
  rule          text not null,
  decision      text check (decision in ('approved', 'rejected')),
  comment       text,
  requested_at  timestamptz not null default now(),
  decided_at    timestamptz
);
