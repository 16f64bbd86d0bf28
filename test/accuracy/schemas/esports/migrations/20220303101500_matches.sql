create type match_state as enum ('scheduled','live','finished','forfeit','cancelled');
create table matches (
  id uuid primary key default gen_random_uuid(),
  tournament_id uuid not null references tournaments(id),
  stage_id uuid references tournament_stages(id),
  home_team_id uuid references teams(id),
  away_team_id uuid references teams(id),
  best_of smallint not null default 3,
  home_score smallint not null default 0,
  away_score smallint not null default 0,
  winner_team_id uuid references teams(id),
  state match_state not null default 'scheduled',
  scheduled_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  stream_url text,
  created_at timestamptz not null default now()
);
create index matches_tournament_idx on matches (tournament_id);
create index matches_tournament_sched_idx on matches (tournament_id, scheduled_at);
create table bracket_nodes (
  id uuid primary key default gen_random_uuid(),
  bracket_id uuid not null references brackets(id) on delete cascade,
  round smallint not null,
  slot smallint not null,
  match_id uuid references matches(id),
  winner_to_node_id uuid references bracket_nodes(id),
  loser_to_node_id uuid references bracket_nodes(id),
  unique (bracket_id, round, slot)
);
create table match_games (
  id uuid primary key default gen_random_uuid(),
  match_id uuid not null references matches(id) on delete cascade,
  ordinal smallint not null,
  map_id uuid references maps(id),
  home_rounds smallint,
  away_rounds smallint,
  duration_s integer,
  demo_url text,
  unique (match_id, ordinal)
);
create table map_vetoes (
  match_id uuid references matches(id) on delete cascade,
  step smallint,
  team_id uuid references teams(id),
  map_id uuid not null references maps(id),
  action text not null check (action in ('ban','pick','decider')),
  primary key (match_id, step)
);
create table character_picks (
  match_game_id uuid references match_games(id) on delete cascade,
  team_id uuid references teams(id),
  character_id uuid references characters(id),
  player_id uuid references players(id),
  pick_order smallint,
  primary key (match_game_id, team_id, character_id)
);
create table character_bans (
  match_game_id uuid references match_games(id) on delete cascade,
  team_id uuid references teams(id),
  character_id uuid references characters(id),
  ban_order smallint,
  primary key (match_game_id, team_id, character_id)
);
create table match_lineups (
  match_id uuid references matches(id) on delete cascade,
  team_id uuid references teams(id),
  player_id uuid references players(id),
  is_starter boolean not null default true,
  primary key (match_id, player_id)
);
create table match_revisions (
  revision_id uuid primary key default gen_random_uuid(),
  id uuid not null,
  home_team_id uuid,
  away_team_id uuid,
  home_score smallint,
  away_score smallint,
  winner_team_id uuid,
  state match_state,
  scheduled_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  revised_at timestamptz not null default now()
);
create function keep_match_revision() returns trigger language plpgsql as $$
begin
  insert into match_revisions (id, home_team_id, away_team_id, home_score, away_score, winner_team_id, state, scheduled_at, started_at, finished_at)
  values (old.id, old.home_team_id, old.away_team_id, old.home_score, old.away_score, old.winner_team_id, old.state, old.scheduled_at, old.started_at, old.finished_at);
  return new;
end $$;
create trigger matches_revision after update on matches for each row execute function keep_match_revision();
