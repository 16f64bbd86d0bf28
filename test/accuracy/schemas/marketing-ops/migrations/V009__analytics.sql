create schema analytics;

create table analytics.sessions (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null,
  visitor_id      text not null,
  landing_page_id uuid references content.landing_pages (id),
  started_at      timestamptz not null,
  ended_at        timestamptz,
  source          text,
  medium          text,
  device          text,
  country_code    char(2),
  pageview_count  int not null default 0
);

create table analytics.pageviews (
  id          bigint generated always as identity,
  org_id      uuid not null,
  session_id  uuid not null,
  url         text not null,
  title       text,
  viewed_at   timestamptz not null,
  seconds     int,
  primary key (id, viewed_at)
) partition by range (viewed_at);
create table analytics.pageviews_2023 partition of analytics.pageviews for values from ('2023-01-01') to ('2024-01-01');
create table analytics.pageviews_2024 partition of analytics.pageviews for values from ('2024-01-01') to ('2025-01-01');

create table analytics.conversions (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  client_id     uuid not null references core.clients (id),
  contact_id    uuid references crm.contacts (id),
  session_id    uuid,
  goal          text not null,
  value         numeric(14,2),
  currency      char(3),
  order_ref     text,
  converted_at  timestamptz not null
);

create table analytics.touchpoints (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  contact_id    uuid references crm.contacts (id),
  session_id    uuid,
  campaign_id   text,
  channel_code  text references core.channels (code),
  utm_source    text,
  utm_medium    text,
  cost          numeric(12,4),
  occurred_at   timestamptz not null
);
create index touchpoints_contact_idx on analytics.touchpoints (contact_id, occurred_at);

create table analytics.attribution_models (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid references core.orgs (id),
  key           text not null,
  name          text not null,
  window_days   int not null default 30,
  weights       jsonb
);
insert into analytics.attribution_models (key, name, window_days) values
  ('last_touch', 'Last touch', 30), ('first_touch', 'First touch', 90), ('linear', 'Linear', 60), ('u_shape', 'U-shaped', 90);

create table analytics.attribution_credits (
  id            bigint generated always as identity primary key,
  org_id        uuid not null,
  conversion_id uuid not null references analytics.conversions (id) on delete cascade,
  touchpoint_id uuid not null references analytics.touchpoints (id) on delete cascade,
  model_id      uuid not null references analytics.attribution_models (id),
  share         numeric(7,6) not null,
  computed_at   timestamptz not null default now(),
  unique (conversion_id, touchpoint_id, model_id)
);

create table analytics.kpis (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid references core.orgs (id),
  key        text not null,
  name       text not null,
  unit       text not null default 'count' check (unit in ('count', 'percent', 'money', 'seconds')),
  formula    text,
  higher_is_better boolean not null default true
);

create table analytics.kpi_values (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  kpi_id      uuid not null references analytics.kpis (id),
  client_id   uuid not null references core.clients (id),
  campaign_id uuid references core.campaigns (id),
  day         date not null,
  value       numeric(18,4) not null,
  created_at  timestamptz not null default now(),
  unique (kpi_id, client_id, campaign_id, day)
);

create table analytics.utm_links (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null references core.orgs (id),
  campaign_id     uuid references core.campaigns (id),
  destination_url text not null,
  utm_source      text not null,
  utm_medium      text not null,
  utm_campaign    text,
  utm_content     text,
  utm_term        text,
  short_code      text unique,
  created_by      uuid references core.users (id),
  created_at      timestamptz not null default now()
);

create table analytics.reports (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  title       text not null,
  definition  jsonb not null,
  created_by  uuid references core.users (id),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table analytics.report_schedules (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null,
  report_id   uuid not null references analytics.reports (id) on delete cascade,
  cron        text not null,
  recipients  text[] not null,
  next_run_at timestamptz,
  is_active   boolean not null default true
);

create table analytics.report_runs (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null,
  report_id   uuid not null references analytics.reports (id) on delete cascade,
  started_at  timestamptz not null default now(),
  finished_at timestamptz,
  file_path   text,
  error       text
);

create table analytics.dashboards (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid references core.clients (id),
  title       text not null,
  widgets     jsonb not null default '[]',
  share_token text unique,
  created_by  uuid references core.users (id),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table analytics.benchmarks_2023 (
  industry    text not null,
  channel_code text not null references core.channels (code),
  metric      text not null,
  p25         numeric,
  median      numeric,
  p75         numeric,
  primary key (industry, channel_code, metric)
);
comment on table analytics.benchmarks_2023 is 'Bought study, delivered once a year as it is. Licence forbids merging it with other years.';

create view analytics.open_goals as
  select g.id, g.org_id, c.name as campaign, g.metric, g.target_value
  from core.campaign_goals g join core.campaigns c on c.id = g.campaign_id
  where c.deleted_at is null;
