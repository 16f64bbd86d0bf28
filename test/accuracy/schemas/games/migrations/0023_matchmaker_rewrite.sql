-- mm2: rust matchmaker. Runs beside the old one until all modes are moved (arena done, siege not yet).
create table mm_queue_entries (
  id            uuid primary key default gen_random_uuid(),
  player_id     bigint not null references players (id) on delete cascade,
  party_id      bigint,
  mode_code     text not null,
  region_code   text not null,
  mmr           integer,
  latencies     jsonb,
  state         text not null default 'queued' check (state in ('queued', 'matched', 'left', 'expired')),
  match_id      bigint references matches (id),
  enqueued_at   timestamptz not null default now(),
  found_at      timestamptz
);
create index mm_queue_entries_open on mm_queue_entries (mode_code, region_code, enqueued_at) where state = 'queued';

alter table matches add column quality numeric(4, 3);
