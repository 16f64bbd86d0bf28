-- +goose Up
-- +goose StatementBegin
create or replace function set_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at = now();
  return new;
end;
$$;
-- +goose StatementEnd

create table organizations (
  id            uuid primary key default gen_random_uuid(),
  name          text not null,
  slug          text not null unique,
  status        text not null default 'active' check (status in ('active', 'suspended', 'closed')),
  country_code  char(2) not null,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create trigger organizations_updated before update on organizations for each row execute function set_updated_at();

comment on table organizations is 'A tenant: the company that bills its own customers with us.';

create table users (
  id             uuid primary key default gen_random_uuid(),
  email          text not null unique,
  name           text,
  password_hash  text,
  totp_secret    text,
  last_login_at  timestamptz,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now()
);
create trigger users_updated before update on users for each row execute function set_updated_at();

create type member_role as enum ('owner', 'admin', 'finance', 'developer', 'viewer');

create table memberships (
  organization_id  uuid not null references organizations(id) on delete cascade,
  user_id          uuid not null references users(id) on delete cascade,
  role             member_role not null default 'viewer',
  created_at       timestamptz not null default now(),
  primary key (organization_id, user_id)
);
create index memberships_user_idx on memberships (user_id);

create table invitations (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id) on delete cascade,
  email            text not null,
  role             member_role not null,
  token_hash       text not null unique,
  invited_by       uuid references users(id),
  expires_at       timestamptz not null,
  accepted_at      timestamptz,
  created_at       timestamptz not null default now()
);
create index invitations_org_idx on invitations (organization_id);

create table sessions (
  id            uuid primary key default gen_random_uuid(),
  user_id       uuid not null references users(id) on delete cascade,
  token_hash    text not null unique,
  ip            inet,
  user_agent    text,
  created_at    timestamptz not null default now(),
  last_seen_at  timestamptz,
  expires_at    timestamptz not null
);
create index sessions_user_idx on sessions (user_id);
