-- Northgate Studio: companion app 2.0
create table if not exists venues (
  id uuid primary key default gen_random_uuid(),
  display_name text not null,
  address text,
  latitude numeric(9,6),
  longitude numeric(9,6),
  capacity integer
);
create table competitors (
  competitor_id uuid primary key default gen_random_uuid(),
  account_id uuid references users(id),
  nickname text not null,
  given_name text,
  family_name text,
  date_of_birth date,
  nationality text,
  avatar text,
  about text,
  main_role text,
  active boolean not null default true,
  inserted_at timestamptz not null default now()
);
create table roster_entries (
  roster_entry_id uuid primary key default gen_random_uuid(),
  team_id uuid not null references teams(id),
  competitor_id uuid not null references competitors(competitor_id),
  role text,
  bench boolean not null default false,
  valid_from timestamptz not null,
  valid_to timestamptz
);
create table fixtures (
  fixture_id uuid primary key default gen_random_uuid(),
  event_id uuid not null references tournaments(id),
  team_a uuid references teams(id),
  team_b uuid references teams(id),
  series_length smallint,
  score_a smallint,
  score_b smallint,
  winner uuid references teams(id),
  status text not null default 'upcoming' check (status in ('upcoming','live','completed','cancelled')),
  starts_at timestamp,
  broadcast_url text,
  venue_id uuid references venues(id),
  inserted_at timestamptz not null default now()
);
create index fixtures_event_idx on fixtures (event_id, starts_at);
create table player_metric_values (
  id uuid primary key default gen_random_uuid(),
  fixture_id uuid not null references fixtures(fixture_id),
  competitor_id uuid not null references competitors(competitor_id),
  metric text not null,
  value double precision not null,
  recorded_at timestamptz not null default now()
);
create table follows (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references users(id),
  followable_type text not null check (followable_type in ('team','player','tournament')),
  followable_id uuid not null,
  notify boolean not null default true,
  inserted_at timestamptz not null default now(),
  unique (account_id, followable_type, followable_id)
);
create table push_devices (
  device_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references users(id),
  push_token text not null,
  os text not null check (os in ('ios','android','web')),
  app_version text,
  model text,
  last_seen timestamptz,
  inserted_at timestamptz not null default now()
);
