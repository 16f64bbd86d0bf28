create table teams (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games(id),
  name text not null,
  tag varchar(5) not null,
  logo_url text,
  region text,
  primary_color text,
  created_at timestamptz not null default now(),
  disbanded_at timestamptz
);
create table players (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references users(id),
  gamertag text not null,
  first_name text,
  last_name text,
  birth_date date,
  country_code char(2) references countries(code),
  photo_url text,
  bio text,
  retired_at timestamptz,
  created_at timestamptz not null default now()
);
create table team_memberships (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references teams(id),
  player_id uuid not null references players(id),
  position text,
  is_substitute boolean not null default false,
  jersey_no smallint,
  joined_on date not null,
  left_on date,
  check (left_on is null or left_on >= joined_on)
);
create index team_memberships_team_idx on team_memberships (team_id) where left_on is null;
create table staff_members (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references users(id),
  first_name text,
  last_name text,
  birth_date date,
  country_code char(2) references countries(code),
  photo_url text,
  coaching_licence text,
  created_at timestamptz not null default now()
);
comment on table staff_members is 'Coaches, analysts, managers. They never appear in a lineup.';
