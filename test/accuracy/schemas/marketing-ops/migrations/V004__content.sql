create schema content;

create table content.asset_folders (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid not null references core.orgs (id),
  client_id  uuid references core.clients (id),
  parent_id  uuid references content.asset_folders (id),
  name       text not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);

create table content.assets (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  client_id    uuid references core.clients (id),
  folder_id    uuid references content.asset_folders (id),
  file_name    text not null,
  mime_type    text not null,
  byte_size    bigint not null,
  width        int,
  height       int,
  storage_path text not null,
  checksum     text,
  alt_text     text,
  licence_until date,
  uploaded_by  uuid references core.users (id),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
alter table core.brands add constraint brands_logo_fk foreign key (logo_asset_id) references content.assets (id);
alter table ads.creatives add constraint creatives_asset_fk foreign key (asset_id) references content.assets (id);

create table content.asset_versions (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  asset_id     uuid not null references content.assets (id) on delete cascade,
  version_no   int not null,
  file_name    text not null,
  byte_size    bigint not null,
  storage_path text not null,
  checksum     text,
  replaced_by  uuid references core.users (id),
  replaced_at  timestamptz not null default now(),
  unique (asset_id, version_no)
);
comment on table content.asset_versions is 'What an asset was before somebody uploaded over it.';

create table content.briefs (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  campaign_id  uuid references core.campaigns (id),
  title        text not null,
  background   text,
  audience     text,
  key_message  text,
  deliverables text[],
  priority     text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  due_on       date,
  written_by   uuid references core.users (id),
  signed_off_at timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz
);

create table content.articles (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  client_id    uuid not null references core.clients (id),
  brief_id     uuid references content.briefs (id),
  title        text not null,
  slug         text not null,
  body         text,
  meta_title   text,
  meta_description text,
  status       text not null default 'draft',
  author_id    uuid references core.users (id),
  published_at timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz,
  unique (client_id, slug)
);

create table content.article_translations (
  article_id uuid not null references content.articles (id) on delete cascade,
  locale     text not null,
  org_id     uuid not null,
  title      text not null,
  slug       text not null,
  body       text,
  meta_title text,
  meta_description text,
  translated_by uuid references core.users (id),
  updated_at timestamptz not null default now(),
  primary key (article_id, locale)
);

create table content.templates (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid not null references core.orgs (id),
  name       text not null,
  kind       text not null check (kind in ('brief', 'article', 'shot_list', 'press_release')),
  skeleton   text not null,
  created_by uuid references core.users (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table content.templates is 'Skeletons of documents that writers start from.';

create table content.seo_keywords (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  client_id    uuid not null references core.clients (id),
  phrase       text not null,
  search_volume int,
  difficulty   smallint,
  target_article_id uuid references content.articles (id),
  last_rank    int,
  checked_on   date
);

create table content.calendar_entries (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  client_id    uuid not null references core.clients (id),
  campaign_id  uuid references core.campaigns (id),
  title        text not null,
  kind         text not null,
  channel_code text references core.channels (code),
  planned_for  date not null,
  owner_id     uuid references core.users (id),
  status       text not null default 'idea',
  notes        text,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
create index calendar_entries_planned_idx on content.calendar_entries (org_id, planned_for);

alter table content.assets enable row level security;
create policy assets_tenant on content.assets using (org_id = core.current_org());
alter table content.articles enable row level security;
create policy articles_tenant on content.articles using (org_id = core.current_org());
