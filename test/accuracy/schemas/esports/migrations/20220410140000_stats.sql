create table player_game_stats (
  match_game_id uuid references match_games(id) on delete cascade,
  player_id uuid references players(id),
  team_id uuid references teams(id),
  kills integer not null default 0,
  deaths integer not null default 0,
  assists integer not null default 0,
  damage integer not null default 0,
  headshot_pct numeric(5,2),
  first_bloods smallint not null default 0,
  rating numeric(4,2),
  primary key (match_game_id, player_id)
);
create table team_game_stats (
  match_game_id uuid references match_games(id) on delete cascade,
  team_id uuid references teams(id),
  started_side text check (started_side in ('attack','defence','blue','red')),
  gold_spent integer,
  objectives smallint,
  pistol_rounds_won smallint,
  first_bloods smallint,
  primary key (match_game_id, team_id)
);
create table player_career_totals (
  player_id uuid primary key references players(id),
  games_played integer not null,
  kills bigint not null,
  deaths bigint not null,
  assists bigint not null,
  avg_rating numeric(4,2),
  refreshed_at timestamptz not null
);
comment on table player_career_totals is 'Rebuilt nightly from player_game_stats';
-- circuit points, one slice per season
create table player_season_points (
  season_code text not null,
  player_id uuid not null,
  tournament_id uuid not null,
  points integer not null,
  awarded_at timestamptz not null default now(),
  primary key (season_code, player_id, tournament_id)
) partition by list (season_code);
create table player_season_points_s1 partition of player_season_points for values in ('S1');
create table player_season_points_s2 partition of player_season_points for values in ('S2');
