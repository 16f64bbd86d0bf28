create table sponsors (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  industry text,
  logo_url text,
  website text,
  contact_name text,
  contact_email text,
  created_at timestamptz not null default now()
);
create table team_sponsors (
  team_id uuid references teams(id),
  sponsor_id uuid references sponsors(id),
  placement text,
  since date,
  primary key (team_id, sponsor_id)
);
create table tournament_sponsors (
  tournament_id uuid references tournaments(id),
  sponsor_id uuid references sponsors(id),
  placement text,
  since date,
  primary key (tournament_id, sponsor_id)
);
create table tournament_games (
  tournament_id uuid references tournaments(id),
  game_id uuid references games(id),
  primary key (tournament_id, game_id)
);
insert into sponsors (name, industry) values ('Voltra Energy','drinks'),('Keystrike','peripherals');
