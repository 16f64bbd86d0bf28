create table realms (
  id         bigint generated always as identity primary key,
  region_id  smallint not null references regions (id),
  code       text not null unique,
  name       text not null,
  realm_type text not null default 'pve' check (realm_type in ('pve', 'pvp', 'rp')),
  max_online integer not null default 4000,
  opened_at  timestamptz,
  closed_at  timestamptz
);

create table character_classes (
  id          smallint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  description text,
  sort_order  smallint not null default 0
);
insert into character_classes (code, name, sort_order) values
  ('warden', 'Warden', 1), ('arcanist', 'Arcanist', 2), ('ranger', 'Ranger', 3), ('mender', 'Mender', 4);

create table zones (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  min_level smallint not null default 1,
  max_level smallint not null,
  is_city   boolean not null default false,
  check (max_level >= min_level)
);

create table characters (
  id                bigint generated always as identity primary key,
  player_id         bigint not null references players (id) on delete cascade,
  realm_id          bigint not null references realms (id),
  class_id          smallint not null references character_classes (id),
  race              text not null default 'human' check (race in ('human', 'ashborn', 'sylvan')),
  name              text not null,
  gender            text,
  level             smallint not null default 1 check (level between 1 and 80),
  experience        bigint not null default 0,
  played_seconds    bigint not null default 0,
  appearance        jsonb not null default '{}',
  created_at        timestamptz not null default now(),
  deleted_at        timestamptz
);
create unique index characters_realm_name_key on characters (realm_id, lower(name)) where deleted_at is null;
create index characters_player_id_idx on characters (player_id);

-- written every few seconds by the zone servers, so it has its own narrow row
create table character_positions (
  character_id bigint primary key references characters (id) on delete cascade,
  zone_id      bigint not null references zones (id),
  x            real not null,
  y            real not null,
  z            real not null,
  facing       real not null default 0,
  updated_at   timestamptz not null default now()
);
