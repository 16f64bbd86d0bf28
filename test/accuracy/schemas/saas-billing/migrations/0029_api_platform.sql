-- +goose Up
create table oauth2_clients (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid references organizations(id),
  client_id           text not null unique,
  client_secret_hash  text not null,
  name                text not null,
  redirect_uris       text[] not null default '{}',
  allowed_scopes      text[] not null default '{}',
  first_party         boolean not null default false,
  created_at          timestamptz not null default now()
);

create table api_tokens (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references organizations(id),
  label         text,
  token_digest  text not null unique,
  permissions   jsonb not null default '[]',
  is_live       boolean not null default false,
  issued_by     uuid references users(id),
  last_seen     timestamptz,
  valid_until   timestamptz,
  is_active     boolean not null default true,
  inserted_at   timestamptz not null default now()
);
create index api_tokens_org_id on api_tokens (org_id);

create table exports (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  requested_by     uuid references users(id),
  dataset          text not null check (dataset in ('invoices', 'payments', 'customers', 'usage')),
  filters          jsonb not null default '{}',
  status           text not null default 'queued' check (status in ('queued', 'processing', 'ready', 'expired', 'failed')),
  row_count        integer,
  file_id          uuid references files(id),
  created_at       timestamptz not null default now(),
  finished_at      timestamptz
);
create index exports_org_idx on exports (organization_id, created_at desc);
