create table final_standings_2023 (
  team_id uuid primary key references teams(id),
  place smallint not null,
  wins smallint not null,
  draws smallint not null,
  losses smallint not null,
  points smallint not null,
  signed_off_by uuid references users(id)
);
comment on table final_standings_2023 is 'Signed-off table, do not touch (federation archive)';
create table admin_audit_log (
  id uuid primary key default gen_random_uuid(),
  admin_id uuid references users(id),
  action text not null,
  table_name text not null,
  row_id uuid,
  old_data jsonb,
  new_data jsonb,
  at timestamptz not null default now()
);
create table players_new (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id),
  gamertag text not null,
  birth_date date,
  country_code char(2),
  id_document_url text,
  parental_consent_url text,
  requested_at timestamptz not null default now(),
  decision text check (decision in ('approved','rejected'))
);
comment on table players_new is 'New players waiting for the licence check';
