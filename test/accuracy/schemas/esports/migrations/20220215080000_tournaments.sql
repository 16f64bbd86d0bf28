create table seasons (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games(id),
  code text not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  unique (game_id, code)
);
create table venues (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  city text,
  country_code char(2) references countries(code),
  seats integer
);
create table tournaments (
  id uuid primary key default gen_random_uuid(),
  season_id uuid references seasons(id),
  game_id uuid not null references games(id),
  venue_id uuid references venues(id),
  map_pool_id uuid references map_pools(id),
  slug text not null unique,
  name text not null,
  tier char(1) check (tier in ('S','A','B','C')),
  prize_pool_cents bigint not null default 0,
  currency char(3) not null default 'EUR',
  starts_on date,
  ends_on date,
  state text not null default 'draft' check (state in ('draft','open','running','finished','cancelled'))
);
create table tournament_stages (
  id uuid primary key default gen_random_uuid(),
  tournament_id uuid not null references tournaments(id) on delete cascade,
  name text not null,
  format text not null check (format in ('swiss','round_robin','single_elim','double_elim')),
  ordinal smallint not null,
  best_of smallint not null default 3
);
create table tournament_entries (
  tournament_id uuid references tournaments(id) on delete cascade,
  team_id uuid references teams(id),
  seed smallint,
  invited boolean not null default false,
  checked_in_at timestamptz,
  primary key (tournament_id, team_id)
);
create table brackets (
  id uuid primary key default gen_random_uuid(),
  stage_id uuid not null references tournament_stages(id) on delete cascade,
  side text not null check (side in ('upper','lower','final')),
  size smallint not null
);
