-- +goose Up
-- Braintree for now; provider is a column so that we can add others.
create type payment_status as enum ('pending', 'succeeded', 'failed', 'canceled');

create table payment_provider_accounts (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  provider         text not null check (provider in ('braintree', 'stripe', 'gocardless')),
  display_name     text not null,
  livemode         boolean not null default false,
  status           text not null default 'pending' check (status in ('pending', 'active', 'disabled')),
  is_default       boolean not null default false,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
create index payment_provider_accounts_org_idx on payment_provider_accounts (organization_id);

create table braintree_accounts (
  account_id           uuid primary key references payment_provider_accounts(id) on delete cascade,
  merchant_id          text not null,
  public_key           text not null,
  private_key_enc      bytea not null,
  merchant_account_id  text
);

create table payment_methods (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  account_id       uuid not null references payment_provider_accounts(id),
  provider_token   text not null,
  kind             text not null check (kind in ('card', 'paypal', 'sepa_debit', 'bacs_debit')),
  brand            text,
  last4            char(4),
  exp_month        smallint,
  exp_year         smallint,
  is_default       boolean not null default false,
  created_at       timestamptz not null default now(),
  deleted_at       timestamptz
);
create index payment_methods_customer_idx on payment_methods (customer_id);

create table payments (
  id                 uuid primary key default gen_random_uuid(),
  organization_id    uuid not null references organizations(id),
  customer_id        uuid not null references customers(id),
  invoice_id         uuid references invoices(id),
  payment_method_id  uuid references payment_methods(id),
  provider           text not null default 'braintree',
  provider_ref       text,
  amount_cents       integer not null check (amount_cents > 0),
  currency           char(3) not null references currencies(code),
  status             payment_status not null default 'pending',
  failure_reason     text,
  paid_at            timestamptz,
  created_at         timestamptz not null default now(),
  unique (provider, provider_ref)
);
create index payments_invoice_idx on payments (invoice_id);

create table payment_attempts (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  payment_id       uuid not null references payments(id) on delete cascade,
  attempt          smallint not null,
  status           payment_status not null,
  failure_code     text,
  response         jsonb,
  attempted_at     timestamptz not null default now(),
  unique (payment_id, attempt)
);

create table refunds (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  payment_id       uuid not null references payments(id),
  credit_note_id   uuid references credit_notes(id),
  provider_ref     text,
  amount_cents     integer not null check (amount_cents > 0),
  currency         char(3) not null references currencies(code),
  reason           text,
  status           payment_status not null default 'pending',
  refunded_at      timestamptz,
  created_at       timestamptz not null default now()
);
create index refunds_payment_idx on refunds (payment_id);
