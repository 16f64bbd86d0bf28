-- +goose Up
-- Stripe replaces Braintree. Rollout per tenant, both have to work till the end of Q1.
alter table payment_provider_accounts drop constraint payment_provider_accounts_provider_check;
alter table payment_provider_accounts add constraint payment_provider_accounts_provider_check
  check (provider in ('braintree', 'stripe', 'gocardless', 'adyen'));

create table stripe_accounts (
  account_id             uuid primary key references payment_provider_accounts(id) on delete cascade,
  stripe_account_id      text not null unique,
  publishable_key        text not null,
  webhook_secret_enc     bytea not null,
  statement_descriptor   text,
  capabilities           jsonb not null default '{}',
  charges_enabled        boolean not null default false
);

create table stripe_customers (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid not null references organizations(id),
  customer_id         uuid not null references customers(id) on delete cascade,
  stripe_customer_id  text not null,
  livemode            boolean not null default true,
  created_at          timestamptz not null default now(),
  unique (organization_id, stripe_customer_id)
);
create index stripe_customers_customer_idx on stripe_customers (customer_id);

create table charges (
  id                 uuid primary key default gen_random_uuid(),
  organization_id    uuid not null references organizations(id),
  invoice_id         uuid references invoices(id),
  payment_method_id  uuid references payment_methods(id),
  stripe_charge_id   text unique,
  payment_intent_id  text,
  amount_cents       bigint not null,
  currency           char(3) not null,
  status             text not null default 'pending' check (status in ('pending', 'succeeded', 'failed', 'canceled')),
  failure_code       text,
  failure_message    text,
  fee_cents          bigint,
  captured_at        timestamptz,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create index charges_invoice_idx on charges (invoice_id);
create index charges_org_idx on charges (organization_id, created_at);

alter table refunds alter column payment_id drop not null;
alter table refunds add column charge_id uuid references charges(id);
alter table refunds add constraint refunds_source check (payment_id is not null or charge_id is not null);

create table disputes (
  id                 uuid primary key default gen_random_uuid(),
  organization_id    uuid not null references organizations(id),
  charge_id          uuid not null references charges(id),
  stripe_dispute_id  text not null unique,
  amount_cents       bigint not null,
  reason             text,
  status             text not null,
  evidence           jsonb,
  evidence_due_at    timestamptz,
  opened_at          timestamptz not null,
  closed_at          timestamptz
);

-- what the providers tell us
create table provider_events (
  id            uuid primary key default gen_random_uuid(),
  account_id    uuid references payment_provider_accounts(id),
  provider      text not null,
  external_id   text not null,
  type          text not null,
  payload       jsonb not null,
  received_at   timestamptz not null default now(),
  processed_at  timestamptz,
  error         text,
  unique (provider, external_id)
);
create index provider_events_pending_idx on provider_events (received_at) where processed_at is null;

-- card vault export of Braintree, filled by hand for the cut-over
create table tmp_stripe_id_map (
  bt_token     text,
  stripe_cus   text,
  stripe_pm    text,
  done         boolean default false
);
