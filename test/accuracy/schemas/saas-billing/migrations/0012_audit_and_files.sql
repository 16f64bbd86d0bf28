-- +goose Up
create table audit_logs (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  actor_user_id    uuid references users(id),
  actor_api_key_id uuid references api_keys(id),
  action           text not null,
  entity_type      text not null,
  entity_id        uuid,
  changes          jsonb,
  ip               inet,
  created_at       timestamptz not null default now()
);
create index audit_logs_entity_idx on audit_logs (entity_type, entity_id);
create index audit_logs_org_created_idx on audit_logs (organization_id, created_at desc);

create table files (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  storage_key      text not null unique,
  filename         text not null,
  content_type     text not null,
  byte_size        bigint not null,
  sha256           text,
  uploaded_by      uuid references users(id),
  created_at       timestamptz not null default now()
);

create table invoice_files (
  invoice_id  uuid not null references invoices(id) on delete cascade,
  file_id     uuid not null references files(id) on delete cascade,
  kind        text not null default 'pdf',
  created_at  timestamptz not null default now(),
  primary key (invoice_id, file_id)
);

create table credit_note_files (
  credit_note_id  uuid not null references credit_notes(id) on delete cascade,
  file_id         uuid not null references files(id) on delete cascade,
  kind            text not null default 'pdf',
  created_at      timestamptz not null default now(),
  primary key (credit_note_id, file_id)
);
