create table core.tags (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid not null references core.orgs (id),
  name       text not null,
  color      text not null default '#8899aa',
  created_by uuid references core.users (id),
  created_at timestamptz not null default now(),
  unique (org_id, name)
);

create table core.taggings (
  tag_id        uuid not null references core.tags (id) on delete cascade,
  taggable_type text not null check (taggable_type in ('campaign', 'client', 'asset', 'article', 'contact')),
  taggable_id   uuid not null,
  org_id        uuid not null,
  tagged_at     timestamptz not null default now(),
  primary key (tag_id, taggable_type, taggable_id)
);
create index taggings_taggable_idx on core.taggings (taggable_type, taggable_id);

create table core.notifications (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid not null references core.orgs (id),
  user_id    uuid not null references core.users (id) on delete cascade,
  kind       text not null,
  title      text not null,
  body       text,
  link       text,
  read_at    timestamptz,
  created_at timestamptz not null default now()
);
create index notifications_user_idx on core.notifications (user_id, created_at desc);

create table core.audit_logs (
  id          bigint generated always as identity primary key,
  org_id      uuid not null,
  actor_id    uuid,
  action      text not null,
  object_type text not null,
  object_id   uuid,
  old_values  jsonb,
  new_values  jsonb,
  ip          text,
  created_at  timestamptz not null default now()
);
