create table seasons (
  id         bigint generated always as identity primary key,
  number     smallint not null unique,
  name       text not null,
  theme      text,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  status     text not null default 'planned' check (status in ('planned', 'running', 'ended')),
  check (ends_at > starts_at)
);
insert into seasons (number, name, starts_at, ends_at, status) values
  (1, 'Season of Embers', '2022-03-01', '2022-06-01', 'ended'),
  (2, 'Season of Tides', '2022-06-01', '2022-09-01', 'ended');

create table leaderboards (
  id           bigint generated always as identity primary key,
  season_id    bigint not null references seasons (id),
  game_mode_id smallint not null references game_modes (id),
  region_id    smallint references regions (id),
  code         text not null unique,
  name         text not null,
  sort_desc    boolean not null default true
);

create table leaderboard_entries (
  leaderboard_id bigint not null references leaderboards (id) on delete cascade,
  player_id      bigint not null references players (id) on delete cascade,
  score          integer not null,
  rank           integer,
  wins           integer not null default 0,
  losses         integer not null default 0,
  updated_at     timestamptz not null default now(),
  primary key (leaderboard_id, player_id)
);
create index leaderboard_entries_score_idx on leaderboard_entries (leaderboard_id, score desc);

create table leaderboard_snapshots (
  snapshot_on    date not null,
  leaderboard_id bigint not null references leaderboards (id) on delete cascade,
  player_id      bigint not null,
  score          integer not null,
  rank           integer not null,
  primary key (snapshot_on, leaderboard_id, player_id)
);
comment on table leaderboard_snapshots is 'Top 1000 of every leaderboard, written at 04:00 UTC. For the progress graphs.';

-- hidden Glicko rating; never shown to players
create table player_ratings (
  player_id    bigint not null references players (id) on delete cascade,
  season_id    bigint not null references seasons (id),
  game_mode_id smallint not null references game_modes (id),
  rating       numeric(7, 2) not null default 1500,
  deviation    numeric(6, 2) not null default 350,
  volatility   numeric(6, 5) not null default 0.06,
  updated_at   timestamptz not null default now(),
  primary key (player_id, season_id, game_mode_id)
);

create table live_events (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  season_id bigint references seasons (id),
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  config    jsonb not null default '{}'
);
