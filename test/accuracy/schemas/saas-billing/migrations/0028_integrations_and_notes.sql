-- +goose Up
create table integrations (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id) on delete cascade,
  vendor           text not null check (vendor in ('hubspot', 'salesforce', 'slack', 'zapier')),
  remote_account   text,
  credentials      jsonb not null,
  config           jsonb not null default '{}',
  status           text not null default 'connected',
  last_sync_at     timestamptz,
  last_error       text,
  created_by       uuid references users(id),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (organization_id, vendor)
);
alter table integrations enable row level security;
create policy integrations_tenant on integrations using (organization_id = current_setting('app.organization_id', true)::uuid);

-- TODO billing#1488: hubspot worker still reads the old place
insert into integrations (organization_id, vendor, remote_account, credentials, config)
  select distinct on (organization_id) organization_id, 'hubspot', portal_id,
    jsonb_build_object('access_token', oauth_token, 'refresh_token', oauth_refresh_token, 'expires_at', expires_at),
    jsonb_build_object('contacts', sync_contacts, 'deals', sync_deals)
  from hubspot_connections where is_active;

create table notes (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  subject_type     text not null check (subject_type in ('customer', 'subscription', 'invoice', 'quote')),
  subject_id       uuid not null,
  author_id        uuid not null references users(id),
  body             text not null,
  created_at       timestamptz not null default now(),
  edited_at        timestamptz
);
create index notes_subject_idx on notes (subject_type, subject_id);
