create table analytics.metric_points (
  org_id       uuid not null,
  metric_key   text not null,
  client_id    uuid,
  campaign_id  uuid,
  dims         jsonb not null default '{}',
  point_date   date not null,
  value        double precision,
  inserted_at  timestamptz not null default now()
);
create index metric_points_idx on analytics.metric_points (org_id, metric_key, point_date);

create table analytics.metric_snapshots (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  entity_kind  text not null,
  entity_id    uuid not null,
  taken_at     timestamptz not null default now(),
  metrics      jsonb not null
);

create table analytics.channel_performance (
  id           bigserial primary key,
  org_id       uuid not null,
  client_id    uuid not null,
  channel      text not null,
  week         date not null,
  impressions  int,
  clicks       int,
  spend        double precision,
  leads        int,
  cpl          double precision,
  roas         double precision
);

comment on table analytics.channel_performance is 'Account managers paste the weekly export here.';

create materialized view analytics.client_month as
  select org_id, client_id, date_trunc('month', day)::date as month, kpi_id, sum(value) as value
  from analytics.kpi_values group by 1, 2, 3, 4;

create table analytics.campaign_rollups (
  campaign_id  uuid not null references core.campaigns (id) on delete cascade,
  org_id       uuid not null,
  day          date not null,
  impressions  bigint not null default 0,
  clicks       bigint not null default 0,
  spend        numeric(14,4) not null default 0,
  conversions  numeric(12,2) not null default 0,
  revenue      numeric(14,2),
  primary key (campaign_id, day)
);
comment on table analytics.campaign_rollups is 'Rebuilt every night from ads.ad_metrics_daily.';

create procedure analytics.rebuild_campaign_rollups() language sql as $$
  delete from analytics.campaign_rollups;
  insert into analytics.campaign_rollups (campaign_id, org_id, day, impressions, clicks, spend, conversions, revenue)
  select c.core_campaign_id, min(m.org_id::text)::uuid, m.day, sum(m.impressions), sum(m.clicks), sum(m.spend), sum(m.conversions), sum(m.revenue)
  from ads.ad_metrics_daily m
  join ads.ads a on a.id = m.ad_id join ads.ad_groups g on g.id = a.ad_group_id join ads.campaigns c on c.id = g.campaign_id
  where c.core_campaign_id is not null
  group by c.core_campaign_id, m.day;
$$;
