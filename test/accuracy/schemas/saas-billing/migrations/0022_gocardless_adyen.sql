-- +goose Up
create table gocardless_accounts (
  account_id        uuid primary key references payment_provider_accounts(id) on delete cascade,
  creditor_id       text not null,
  access_token_enc  bytea not null,
  scheme            text not null check (scheme in ('sepa_core', 'bacs', 'ach')),
  sender_reference  text,
  payout_iban_last4 char(4)
);

create table adyen_accounts (
  account_id         uuid primary key references payment_provider_accounts(id) on delete cascade,
  merchant_account   text not null,
  api_key_enc        bytea not null,
  hmac_key_enc       bytea not null,
  live_url_prefix    text,
  client_key         text,
  capture_delay_hours integer not null default 0
);

create table gocardless_mandates (
  payment_method_id  uuid primary key references payment_methods(id) on delete cascade,
  mandate_id         text not null unique,
  reference          text,
  status             text not null check (status in ('pending_submission', 'submitted', 'active', 'failed', 'cancelled', 'expired')),
  next_possible_charge_date date,
  signed_at          timestamptz
);
comment on table gocardless_mandates is 'Direct-debit details of a payment method, only for sepa_debit and bacs_debit.';

create table provider_customers (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  provider         text not null,
  external_id      text not null,
  livemode         boolean not null default true,
  raw              jsonb,
  created_at       timestamptz not null default now(),
  synced_at        timestamptz,
  unique (organization_id, provider, external_id)
);
create index provider_customers_customer_idx on provider_customers (customer_id);

insert into provider_customers (organization_id, customer_id, provider, external_id, livemode, created_at)
  select organization_id, customer_id, 'stripe', stripe_customer_id, livemode, created_at from stripe_customers;

-- the last Braintree tenant is gone
drop table braintree_accounts;
