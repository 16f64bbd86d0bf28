create table final_standings_2024 (
  team_id uuid primary key references teams(id),
  place smallint not null,
  wins smallint not null,
  losses smallint not null,
  buchholz numeric(6,2),
  circuit_points integer not null,
  signed_off_by uuid references users(id)
);
comment on table final_standings_2024 is 'Swiss season, signed off 2024-11-30';
create table player_stat_blobs (
  id uuid primary key default gen_random_uuid(),
  player_id uuid not null references players(id),
  tournament_id uuid references tournaments(id),
  stats jsonb not null,
  source text not null default 'demo-parser',
  imported_at timestamptz not null default now()
);
create type device_platform as enum ('ios','android','web');
create table app_releases (
  id uuid primary key default gen_random_uuid(),
  platform device_platform not null,
  version text not null,
  force_update boolean not null default false,
  released_at timestamptz,
  unique (platform, version)
);
