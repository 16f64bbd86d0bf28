create table telemetry_events (
  id          bigint generated always as identity,
  occurred_at timestamptz not null default now(),
  session_id  bigint,
  name        text not null,
  props       jsonb not null default '{}'
);
create table telemetry_client_events (
  gpu text,
  fps numeric(5, 1)
) inherits (telemetry_events);

-- refreshed by the nightly job from match_players; the armory and the launcher read it
create table player_match_totals (
  player_id    bigint not null references players (id) on delete cascade,
  game_mode_id smallint not null references game_modes (id),
  matches      integer not null default 0,
  kills        bigint not null default 0,
  deaths       bigint not null default 0,
  assists      bigint not null default 0,
  damage_done  bigint not null default 0,
  healing_done bigint not null default 0,
  refreshed_at timestamptz not null default now(),
  primary key (player_id, game_mode_id)
);

-- newcomers, first 14 days: funnel of the growth team
create table players_new (
  player_id       bigint primary key,
  cohort_week     date not null,
  tutorial_step   smallint not null default 0,
  minutes_day_1   integer,
  returned_day_1  boolean,
  returned_day_7  boolean,
  acquisition_src text
);

create table admin_audit_log (
  id         bigint generated always as identity primary key,
  actor_id   bigint references staff_users (id),
  entity     text not null,
  entity_id  text not null,
  operation  text not null check (operation in ('insert', 'update', 'delete')),
  before     jsonb,
  after      jsonb,
  ip         inet,
  logged_at  timestamptz not null default now()
);
create index admin_audit_log_entity_idx on admin_audit_log (entity, entity_id);
