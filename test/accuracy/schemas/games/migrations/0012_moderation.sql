create table staff_users (
  id           bigint generated always as identity primary key,
  email        text not null unique,
  display_name text not null,
  role         text not null check (role in ('gm', 'support', 'community', 'admin')),
  active       boolean not null default true,
  created_at   timestamptz not null default now()
);

create table ban_reasons (
  id                  smallint generated always as identity primary key,
  code                text not null unique,
  name                text not null,
  default_duration_h  integer,
  sort_order          smallint not null default 0
);
insert into ban_reasons (code, name, default_duration_h) values
  ('bot', 'Botting', null), ('toxic', 'Toxic behaviour', 72), ('rmt', 'Real money trading', 720);

create table player_bans (
  id         bigint generated always as identity primary key,
  player_id  bigint not null references players (id),
  reason_id  smallint not null references ban_reasons (id),
  note       text,
  issued_by  bigint references staff_users (id),
  starts_at  timestamptz not null default now(),
  expires_at timestamptz,
  lifted_at  timestamptz,
  lifted_by  bigint references staff_users (id),
  created_at timestamptz not null default now()
);
create index player_bans_active_idx on player_bans (player_id) where lifted_at is null;

create table chat_mutes (
  id         bigint generated always as identity primary key,
  player_id  bigint not null references players (id),
  channel_id bigint references chat_channels (id),
  note       text,
  issued_by  bigint references staff_users (id),
  starts_at  timestamptz not null default now(),
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create table player_reports (
  id                 bigint generated always as identity primary key,
  reporter_id        bigint not null references players (id),
  reported_player_id bigint not null references players (id),
  match_id           bigint references matches (id),
  reason             text not null check (reason in ('cheating', 'harassment', 'offensive_name', 'spam', 'griefing')),
  details            text,
  status             text not null default 'new' check (status in ('new', 'reviewed', 'actioned', 'dismissed')),
  handled_by         bigint references staff_users (id),
  handled_at         timestamptz,
  created_at         timestamptz not null default now()
);
create index player_reports_reported_idx on player_reports (reported_player_id);

-- everything a GM types into the in-game console
create table gm_actions (
  id           bigint generated always as identity primary key,
  gm_name      text not null,
  command      text not null,
  player_id    bigint references players (id),
  character_id bigint references characters (id),
  justification text,
  performed_at timestamptz not null default now()
);
