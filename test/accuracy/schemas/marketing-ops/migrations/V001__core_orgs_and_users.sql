create schema core;

create table core.orgs (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  slug        text not null unique,
  plan        text not null default 'studio' check (plan in ('studio', 'agency', 'network')),
  timezone    text not null default 'UTC',
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);
comment on table core.orgs is 'A tenant: one agency, or one office of a network.';

create table core.users (
  id            uuid primary key default gen_random_uuid(),
  email         text not null unique,
  full_name     text not null,
  avatar_url    text,
  password_hash text,
  locale        text not null default 'en',
  last_seen_at  timestamptz,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  deleted_at    timestamptz
);

create table core.roles (
  id      uuid primary key default gen_random_uuid(),
  org_id  uuid references core.orgs (id),
  key     text not null,
  name    text not null,
  rights  text[] not null default '{}',
  unique (org_id, key)
);
comment on column core.roles.org_id is 'null: built-in role';

create table core.org_members (
  org_id     uuid not null references core.orgs (id) on delete cascade,
  user_id    uuid not null references core.users (id) on delete cascade,
  role_id    uuid not null references core.roles (id),
  job_title  text,
  joined_at  timestamptz not null default now(),
  left_at    timestamptz,
  primary key (org_id, user_id)
);

insert into core.roles (key, name, rights) values
  ('owner',    'Owner',    '{*}'),
  ('manager',  'Account manager', '{client.*,campaign.*,report.read}'),
  ('creative', 'Creative', '{asset.*,post.draft}'),
  ('guest',    'Client guest', '{approval.decide}');

create function core.current_org() returns uuid language sql stable as $$
  select nullif(current_setting('app.org_id', true), '')::uuid
$$;

create function core.touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;

create trigger orgs_touch before update on core.orgs for each row execute function core.touch_updated_at();
create trigger users_touch before update on core.users for each row execute function core.touch_updated_at();
