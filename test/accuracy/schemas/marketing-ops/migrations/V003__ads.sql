create schema ads;

create table ads.platforms (
  code        text primary key,
  name        text not null,
  api_version text,
  is_enabled  boolean not null default true
);
insert into ads.platforms (code, name, api_version) values
  ('google', 'Google Ads', 'v14'), ('meta', 'Meta', 'v17.0'), ('tiktok', 'TikTok', 'v1.3'), ('linkedin', 'LinkedIn', '202306');

create table ads.ad_accounts (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  client_id     uuid not null references core.clients (id),
  platform_code text not null references ads.platforms (code),
  external_id   text not null,
  name          text not null,
  currency      char(3) not null,
  timezone      text not null,
  is_active     boolean not null default true,
  created_at    timestamptz not null default now(),
  unique (platform_code, external_id)
);

create table ads.campaigns (
  id               uuid primary key default gen_random_uuid(),
  org_id           uuid not null references core.orgs (id),
  ad_account_id    uuid not null references ads.ad_accounts (id),
  core_campaign_id uuid references core.campaigns (id),
  external_id      text not null,
  name             text not null,
  status           text not null,
  buying_type      text,
  daily_budget_micros bigint,
  starts_on        date,
  ends_on          date,
  synced_at        timestamptz not null default now(),
  unique (ad_account_id, external_id)
);
comment on table ads.campaigns is 'Mirror of what the platform calls a campaign. Never edit by hand.';

create table ads.ad_groups (
  id             uuid primary key default gen_random_uuid(),
  org_id         uuid not null references core.orgs (id),
  campaign_id    uuid not null references ads.campaigns (id) on delete cascade,
  external_id    text not null,
  name           text not null,
  status         text not null,
  bid_micros     bigint,
  optimization_goal text,
  targeting      jsonb not null default '{}',
  synced_at      timestamptz not null default now()
);

create table ads.creatives (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  client_id     uuid not null references core.clients (id),
  name          text not null,
  format        text not null check (format in ('image', 'video', 'carousel', 'text', 'html5')),
  headline      text,
  primary_text  text,
  call_to_action text,
  landing_url   text,
  asset_id      uuid,
  created_by    uuid references core.users (id),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  deleted_at    timestamptz
);

create table ads.ads (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  ad_group_id  uuid not null references ads.ad_groups (id) on delete cascade,
  creative_id  uuid references ads.creatives (id),
  external_id  text not null,
  name         text not null,
  status       text not null,
  review_state text,
  synced_at    timestamptz not null default now()
);

create table ads.keywords (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  ad_group_id  uuid not null references ads.ad_groups (id) on delete cascade,
  phrase       text not null,
  match_type   text not null check (match_type in ('broad', 'phrase', 'exact')),
  max_cpc_micros bigint,
  quality_score smallint,
  status       text not null default 'enabled'
);

create table ads.negative_keywords (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  campaign_id  uuid references ads.campaigns (id) on delete cascade,
  ad_group_id  uuid references ads.ad_groups (id) on delete cascade,
  phrase       text not null,
  match_type   text not null,
  added_by     uuid references core.users (id),
  added_at     timestamptz not null default now()
);

create table ads.audiences (
  id             uuid primary key default gen_random_uuid(),
  org_id         uuid not null references core.orgs (id),
  ad_account_id  uuid not null references ads.ad_accounts (id),
  external_id    text,
  name           text not null,
  kind           text not null check (kind in ('customer_list', 'lookalike', 'website', 'interest')),
  source_audience_id uuid references ads.audiences (id),
  approx_size    bigint,
  retention_days int,
  created_at     timestamptz not null default now(),
  deleted_at     timestamptz
);

create table ads.audience_uploads (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  audience_id  uuid not null references ads.audiences (id) on delete cascade,
  row_count    int not null,
  matched      int,
  status       text not null default 'queued',
  uploaded_by  uuid references core.users (id),
  uploaded_at  timestamptz not null default now()
);

create table ads.ad_group_audiences (
  ad_group_id uuid not null references ads.ad_groups (id) on delete cascade,
  audience_id uuid not null references ads.audiences (id) on delete cascade,
  org_id      uuid not null,
  mode        text not null default 'include' check (mode in ('include', 'exclude')),
  primary key (ad_group_id, audience_id)
);

create table ads.conversion_actions (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  ad_account_id uuid not null references ads.ad_accounts (id),
  external_id   text,
  name          text not null,
  category      text not null,
  default_value numeric(12,2),
  lookback_days int not null default 30
);

create table ads.ad_metrics_daily (
  org_id       uuid not null,
  ad_id        uuid not null references ads.ads (id) on delete cascade,
  day          date not null,
  impressions  bigint not null default 0,
  clicks       bigint not null default 0,
  spend        numeric(14,4) not null default 0,
  conversions  numeric(12,2) not null default 0,
  revenue      numeric(14,2),
  video_views  bigint,
  primary key (ad_id, day)
);

alter table ads.campaigns enable row level security;
create policy ads_campaigns_tenant on ads.campaigns using (org_id = core.current_org());
