-- Chat moved into its own service; it keeps what it needs locally.
create table ignored_players (
  id             bigint generated always as identity primary key,
  owner_id       bigint not null references players (id) on delete cascade,
  ignored_id     bigint not null references players (id) on delete cascade,
  comment        text,
  ignored_since  timestamptz not null default now(),
  expires_at     timestamptz,
  unique (owner_id, ignored_id)
);
