-- predictions are for points only, there is no stake anywhere
create table pickem_contests (
  id uuid primary key default gen_random_uuid(),
  tournament_id uuid not null references tournaments(id),
  title text not null,
  opens_at timestamptz not null,
  locks_at timestamptz not null,
  points_perfect integer not null default 100
);
create table pickem_questions (
  id uuid primary key default gen_random_uuid(),
  contest_id uuid not null references pickem_contests(id) on delete cascade,
  prompt text not null,
  kind text not null check (kind in ('team','player','number')),
  points integer not null default 10,
  correct_answer text
);
create table pickem_entries (
  id uuid primary key default gen_random_uuid(),
  contest_id uuid not null references pickem_contests(id),
  user_id uuid not null references users(id),
  submitted_at timestamptz,
  score integer,
  unique (contest_id, user_id)
);
create table pickem_answers (
  entry_id uuid references pickem_entries(id) on delete cascade,
  question_id uuid references pickem_questions(id),
  answer text not null,
  is_correct boolean,
  primary key (entry_id, question_id)
);
create table match_predictions (
  match_id uuid references matches(id) on delete cascade,
  user_id uuid references users(id),
  predicted_team_id uuid not null references teams(id),
  predicted_score text,
  created_at timestamptz not null default now(),
  primary key (match_id, user_id)
);
create table pickem_leaderboard (
  contest_id uuid references pickem_contests(id),
  user_id uuid references users(id),
  score integer not null,
  rank integer not null,
  computed_at timestamptz not null default now(),
  primary key (contest_id, user_id)
);
create index pickem_leaderboard_rank_idx on pickem_leaderboard (contest_id, rank);
