create table fleet.blocked_persons (
  id uuid primary key default gen_random_uuid(),
  first_name text not null,
  last_name text not null,
  date_of_birth date,
  driving_licence_no text,
  why text,
  blocked_since timestamptz not null default now(),
  blocked_until timestamptz,
  added_by text,
  swift_client_id uuid references swift.client(id)
);
create table fleet.change_events (
  id bigint generated always as identity primary key,
  stream text not null,
  aggregate_id text not null,
  event_type text not null,
  diff jsonb,
  actor_id uuid,
  actor_label text,
  occurred_at timestamptz not null default now()
);
create index change_events_aggregate_idx on fleet.change_events (stream, aggregate_id);
-- transactional outbox, emptied by the relay
create table fleet.outbox_events (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_events_open_idx on fleet.outbox_events (id) where published_at is null;
create table if not exists rental.deposits (
  id uuid primary key default gen_random_uuid(),
  booking_id bigint not null,
  psp_intent_id text not null,
  amount numeric(10,2) not null,
  state text not null default 'requires_capture',
  expires_at timestamptz
);
