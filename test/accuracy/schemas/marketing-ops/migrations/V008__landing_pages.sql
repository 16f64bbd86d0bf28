create table content.landing_pages (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  client_id     uuid not null references core.clients (id),
  campaign_id   uuid references core.campaigns (id),
  title         text not null,
  slug          text not null,
  domain        text,
  status        text not null default 'draft',
  published_at  timestamptz,
  created_by    uuid references core.users (id),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  deleted_at    timestamptz,
  unique (org_id, domain, slug)
);

create table content.landing_page_variants (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null references core.orgs (id),
  landing_page_id uuid not null references content.landing_pages (id) on delete cascade,
  letter          char(1) not null,
  layout          jsonb not null,
  traffic_percent int not null default 0,
  is_winner       boolean,
  created_at      timestamptz not null default now(),
  unique (landing_page_id, letter)
);

create table content.landing_page_revisions (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null,
  variant_id      uuid not null references content.landing_page_variants (id) on delete cascade,
  layout          jsonb not null,
  saved_by        uuid references core.users (id),
  saved_at        timestamptz not null default now()
);

create table content.forms (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null references core.orgs (id),
  landing_page_id uuid references content.landing_pages (id) on delete set null,
  name            text not null,
  thank_you_text  text,
  list_id         uuid references email.lists (id),
  created_at      timestamptz not null default now(),
  deleted_at      timestamptz
);

create table content.form_fields (
  id          uuid primary key default gen_random_uuid(),
  form_id     uuid not null references content.forms (id) on delete cascade,
  org_id      uuid not null,
  name        text not null,
  label       text not null,
  input_type  text not null default 'text',
  required    boolean not null default false,
  position    int not null
);

create table content.form_submissions (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null,
  form_id     uuid not null references content.forms (id),
  email       text,
  answers     jsonb not null,
  ip          text,
  user_agent  text,
  lead_id     uuid references crm.leads (id),
  submitted_at timestamptz not null default now()
);

create table content.page_stats (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null,
  landing_page_id uuid not null references content.landing_pages (id) on delete cascade,
  month           text not null,
  visits          int not null default 0,
  bounces         int not null default 0,
  submissions     int not null default 0,
  conversion_rate numeric(6,4)
);
comment on column content.page_stats.month is 'YYYY-MM';
