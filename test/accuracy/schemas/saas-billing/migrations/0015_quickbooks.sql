-- +goose Up
create table quickbooks_connections (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null unique references organizations(id) on delete cascade,
  realm_id          text not null,
  company_name      text,
  access_token      text not null,
  refresh_token     text not null,
  token_expires_at  timestamptz not null,
  income_account    text,
  status            text not null default 'active' check (status in ('active', 'expired', 'revoked')),
  last_synced_at    timestamptz,
  last_error        text,
  connected_by      uuid references users(id),
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
);

-- which of our rows is which row in the tenant's books; the hash saves pushing unchanged ones again
create table external_object_links (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id) on delete cascade,
  system           text not null check (system in ('quickbooks', 'xero')),
  local_type       text not null check (local_type in ('customer', 'invoice', 'credit_note', 'payment', 'product')),
  local_id         uuid not null,
  remote_id        text not null,
  content_hash     text,
  pushed_at        timestamptz,
  unique (system, local_type, local_id)
);
