create table game_modes (
  id           smallint generated always as identity primary key,
  code         text not null unique,
  name         text not null,
  team_size    smallint not null,
  team_count   smallint not null default 2,
  ranked       boolean not null default false,
  enabled      boolean not null default true
);
insert into game_modes (code, name, team_size, ranked) values
  ('arena_2v2', 'Arena 2v2', 2, true), ('arena_3v3', 'Arena 3v3', 3, true), ('siege', 'Siege', 10, false);

create table parties (
  id               bigint generated always as identity primary key,
  leader_player_id bigint not null references players (id),
  created_at       timestamptz not null default now(),
  disbanded_at     timestamptz
);

create table matchmaking_tickets (
  id           bigint generated always as identity primary key,
  player_id    bigint not null references players (id),
  party_id     bigint references parties (id),
  game_mode_id smallint not null references game_modes (id),
  region_id    smallint not null references regions (id),
  rating       numeric(7, 2) not null default 1500,
  status       text not null default 'waiting' check (status in ('waiting', 'matched', 'cancelled', 'timeout')),
  match_id     bigint,
  created_at   timestamptz not null default now(),
  matched_at   timestamptz,
  cancelled_at timestamptz
);
create index matchmaking_tickets_waiting_idx on matchmaking_tickets (game_mode_id, region_id) where status = 'waiting';

create table matches (
  id             bigint generated always as identity primary key,
  game_mode_id   smallint not null references game_modes (id),
  map_code       text not null,
  server_host    text,
  status         text not null default 'pending' check (status in ('pending', 'running', 'finished', 'aborted')),
  winner_team_no smallint,
  started_at     timestamptz,
  ended_at       timestamptz,
  replay_key     text,
  created_at     timestamptz not null default now()
);
alter table matchmaking_tickets add foreign key (match_id) references matches (id);
create index matches_started_at_idx on matches (started_at);

create table match_players (
  id           bigint generated always as identity primary key,
  match_id     bigint not null references matches (id) on delete cascade,
  player_id    bigint not null references players (id),
  character_id bigint references characters (id),
  team_no      smallint not null,
  kills        smallint not null default 0,
  deaths       smallint not null default 0,
  assists      smallint not null default 0,
  damage_done  bigint not null default 0,
  healing_done bigint not null default 0,
  left_early   boolean not null default false,
  unique (match_id, player_id)
);
create index match_players_player_id_idx on match_players (player_id);
create index match_players_match_idx on match_players (match_id);

create table match_events (
  id          bigint generated always as identity primary key,
  match_id    bigint not null references matches (id) on delete cascade,
  player_id   integer,
  event_type  text not null,
  at_ms       integer not null,
  data        jsonb not null default '{}'
);
create index match_events_match_id_at_ms_idx on match_events (match_id, at_ms);

-- moved here by the nightly job once older than 180 days
create table matches_archive (
  id             bigint primary key,
  game_mode_id   smallint not null,
  map_code       text not null,
  server_host    text,
  status         text not null,
  winner_team_no smallint,
  started_at     timestamptz,
  ended_at       timestamptz,
  replay_key     text,
  created_at     timestamptz not null,
  archived_at    timestamptz not null default now()
);
