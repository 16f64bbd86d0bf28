-- Emberfall backend: identity and accounts.
create table regions (
  id         smallint generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  ping_host  text
);
insert into regions (code, name, ping_host) values
  ('eu', 'Europe', 'ping-eu.emberfall.game'),
  ('na', 'North America', 'ping-na.emberfall.game'),
  ('sea', 'South-East Asia', 'ping-sea.emberfall.game');

create table players (
  id                bigint generated always as identity primary key,
  public_id         uuid not null default gen_random_uuid() unique,
  username          text not null check (char_length(username) between 3 and 24),
  email             text not null,
  email_verified_at timestamptz,
  country_code      text check (char_length(country_code) = 2),
  locale            text not null default 'en',
  home_region_id    smallint references regions (id),
  status            text not null default 'active' check (status in ('active', 'disabled', 'deleted')),
  created_at        timestamptz not null default now(),
  last_login_at     timestamptz
);
create unique index players_username_lower_key on players (lower(username));
create unique index players_email_lower_key on players (lower(email));
comment on table players is 'One row per human account. Characters hang below.';

-- Kept apart on purpose: only the login service role may read it.
create table player_credentials (
  player_id      bigint primary key references players (id) on delete cascade,
  password_hash  text not null,
  hash_algo      text not null default 'argon2id',
  totp_secret    text,
  recovery_codes text[],
  changed_at     timestamptz not null default now()
);
alter table player_credentials enable row level security;
create policy player_credentials_service on player_credentials to service_role using (true);

create table player_identities (
  id               bigint generated always as identity primary key,
  player_id        bigint not null references players (id) on delete cascade,
  provider         text not null check (provider in ('google', 'apple', 'facebook')),
  provider_uid     text not null,
  display_name     text,
  access_token     text,
  refresh_token    text,
  token_expires_at timestamptz,
  linked_at        timestamptz not null default now(),
  unique (provider, provider_uid)
);
create index player_identities_player_id_idx on player_identities (player_id);

create table devices (
  id            bigint generated always as identity primary key,
  player_id     bigint not null references players (id) on delete cascade,
  fingerprint   text not null,
  platform      text not null,
  model         text,
  os_version    text,
  first_seen_at timestamptz not null default now(),
  last_seen_at  timestamptz not null default now(),
  unique (player_id, fingerprint)
);

create table player_sessions (
  id             bigint generated always as identity primary key,
  player_id      bigint not null references players (id) on delete cascade,
  device_id      bigint references devices (id),
  ip_address     inet,
  client_version text,
  started_at     timestamptz not null default now(),
  ended_at       timestamptz
);
create index player_sessions_player_id_started_at_idx on player_sessions (player_id, started_at desc);

create table player_settings (
  player_id          bigint primary key references players (id) on delete cascade,
  music_volume       smallint not null default 80 check (music_volume between 0 and 100),
  sfx_volume         smallint not null default 80 check (sfx_volume between 0 and 100),
  voice_volume       smallint not null default 80,
  chat_filter        boolean not null default true,
  show_helmet        boolean not null default true,
  camera_sensitivity numeric(4, 2) not null default 1.0,
  colorblind_mode    text,
  ui_scale           numeric(3, 2) not null default 1.0,
  language           text,
  updated_at         timestamptz not null default now()
);

create table beta_invites (
  id         bigint generated always as identity primary key,
  email      text not null unique,
  invited_at timestamptz not null default now(),
  used_at    timestamptz
);
