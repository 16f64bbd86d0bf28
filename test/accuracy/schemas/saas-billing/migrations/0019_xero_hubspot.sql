-- +goose Up
create table xero_connections (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null unique references organizations(id) on delete cascade,
  xero_tenant_id    text not null,
  tenant_name       text,
  access_token      text not null,
  refresh_token     text not null,
  token_expires_at  timestamptz not null,
  revenue_account   text,
  tax_type          text,
  status            text not null default 'active' check (status in ('active', 'expired', 'disconnected')),
  last_synced_at    timestamptz,
  last_error        text,
  connected_by      uuid references users(id),
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
);

create table hubspot_connections (
  id                    uuid primary key default gen_random_uuid(),
  organization_id       uuid not null references organizations(id) on delete cascade,
  portal_id             text not null,
  oauth_token           text not null,
  oauth_refresh_token   text not null,
  expires_at            timestamptz,
  sync_contacts         boolean not null default true,
  sync_deals            boolean not null default false,
  connected_by_user_id  text,
  is_active             boolean not null default true,
  last_sync             timestamptz,
  created_at            timestamptz not null default now()
);
create index hubspot_connections_org_idx on hubspot_connections (organization_id);
