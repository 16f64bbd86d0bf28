-- tenant portal (separate team, own schema)
create schema portal;
create table portal.account (
  account_id        uuid primary key default gen_random_uuid(),
  bpartner_id       uuid,
  email             text not null unique,
  password_hash     text not null,
  display_name      text,
  locale            text not null default 'de',
  confirmed_at      timestamptz,
  last_seen_at      timestamptz,
  created_at        timestamptz not null default now()
);
comment on table portal.account is 'Logins of tenants and owners';
create table portal.defect_report (
  report_id         uuid primary key default gen_random_uuid(),
  account_id        uuid not null references portal.account (account_id),
  unit_id           bigint,
  title             text not null,
  body              text not null,
  urgency           char(1) not null default 'N' check (urgency in ('L','N','H','E')),
  photos            text[] not null default '{}',
  contact_phone     text,
  access_hint       text,
  state             text not null default 'open' check (state in ('open','accepted','scheduled','solved','declined')),
  created_at        timestamptz not null default now(),
  solved_at         timestamptz
);
create table portal.activity_log (
  id                bigint generated always as identity primary key,
  account_id        uuid references portal.account (account_id),
  action            text not null,
  object_type       text,
  object_id         text,
  details           jsonb not null default '{}',
  ip                inet,
  occurred_at       timestamptz not null default now()
);
create table portal.announcement (
  announcement_id   uuid primary key default gen_random_uuid(),
  building_id       numeric(10) references public.pm_building (pm_building_id),
  title             text not null,
  body              text not null,
  publish_from      timestamptz not null default now(),
  publish_to        timestamptz,
  author_id         numeric(10) references public.ad_user (ad_user_id)
);
alter table portal.defect_report enable row level security;
create policy own_reports on portal.defect_report using (account_id::text = current_setting('portal.account_id', true));
