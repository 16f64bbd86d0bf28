create table tournaments (
  id            bigint generated always as identity primary key,
  name          text not null,
  game_mode_id  smallint not null references game_modes (id),
  region_id     smallint references regions (id),
  status        text not null default 'draft' check (status in ('draft', 'signup', 'running', 'finished', 'cancelled')),
  bracket_type  text not null default 'single_elim',
  max_teams     smallint not null default 32,
  prize_pool    jsonb,
  starts_at     timestamptz not null,
  ends_at       timestamptz,
  created_at    timestamptz not null default now()
);
