drop table pickem_leaderboard;
create table pickem_leaderboard (
  contest_id uuid references pickem_contests(id),
  user_id uuid references users(id),
  score integer not null,
  rank integer not null,
  correct_count integer,
  computed_at timestamptz not null default now(),
  primary key (contest_id, user_id)
);
alter table tournament_entries rename column invited to by_invitation;
create table roster_change_log (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null,
  changed_by uuid references users(id),
  what text not null,
  details jsonb,
  logged_at timestamptz not null default now()
);
create view upcoming_matches as select id, tournament_id, home_team_id, away_team_id, scheduled_at from matches where state = 'scheduled';
