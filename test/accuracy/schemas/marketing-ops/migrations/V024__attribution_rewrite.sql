-- the collector in Go writes here, one row per interaction
create table analytics.attribution_events (
  id           bigserial primary key,
  org_id       uuid not null,
  visitor_id   text,
  person_id    uuid,
  session_ref  text,
  campaign_ref uuid,
  channel      text,
  source       text,
  medium       text,
  touch_cost   double precision,
  event_time   timestamptz not null,
  payload      jsonb
);
create index attribution_events_person_idx on analytics.attribution_events (person_id, event_time);

create table analytics.sessions_v2 (
  id              text primary key,
  org_id          uuid not null,
  visitor_hash    text not null,
  entry_url       text,
  begin_at        timestamptz not null,
  end_at          timestamptz,
  source          text,
  medium          text,
  device_type     text,
  country_code    char(2),
  pages           int not null default 1,
  bounced         boolean
);

create table ads.tracking_urls (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null,
  campaign_id   uuid references core.campaigns (id),
  ad_id         uuid references ads.ads (id),
  base_url      text not null,
  source        text not null,
  medium        text not null,
  campaign_name text,
  content       text,
  term          text,
  final_url     text generated always as (base_url || '?utm_source=' || source || '&utm_medium=' || medium) stored,
  created_at    timestamptz not null default now()
);
