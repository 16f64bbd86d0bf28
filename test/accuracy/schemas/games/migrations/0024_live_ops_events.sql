create table if not exists live_events (
  id            bigint generated always as identity primary key,
  slug          text not null unique,
  headline      text not null,
  banner_url    text,
  begins_at     timestamptz not null,
  finishes_at   timestamptz not null,
  is_published  boolean not null default false
);

-- closed results of the winter editions, payout proof for the legal department
create table winterfest_2022_scores (
  player_id   bigint primary key references players (id),
  snowflakes  integer not null default 0,
  final_rank  integer,
  prize_code  text
);
create table winterfest_2023_scores (
  player_id   bigint primary key references players (id),
  snowflakes  integer not null default 0,
  sled_wins   integer not null default 0,
  final_rank  integer,
  prize_code  text
);
