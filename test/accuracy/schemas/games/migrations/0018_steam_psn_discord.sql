-- Steam launch needed tickets instead of OAuth, so it did not fit player_identities at the time.
create table steam_links (
  id             bigint generated always as identity primary key,
  player_id      bigint not null unique references players (id) on delete cascade,
  steam_id64     bigint not null unique,
  persona_name   text,
  session_ticket text,
  ticket_expires_at timestamptz,
  linked_at      timestamptz not null default now()
);

create table psn_links (
  player_id      bigint primary key references players (id) on delete cascade,
  psn_account_id text not null unique,
  online_id      text,
  access_token   text,
  refresh_token  text,
  expires_at     timestamptz,
  np_environment text not null default 'np',
  linked_at      timestamptz not null default now()
);

create table discord_links (
  id               bigint generated always as identity primary key,
  player_id        bigint not null references players (id) on delete cascade,
  discord_user_id  text not null unique,
  discord_name     text,
  oauth_token      text,
  oauth_refresh    text,
  scopes           text[] not null default '{identify}',
  token_expires_at timestamptz,
  role_sync        boolean not null default true,
  connected_at     timestamptz not null default now()
);

create type client_platform as enum ('windows', 'macos', 'linux', 'playstation', 'ios', 'android');
alter table player_sessions add column platform client_platform;
alter table players add column country text;
create index characters_player_idx on characters (player_id);
