-- settings roam between PC and companion; clients send whatever key they know
create table player_preferences (
  player_id  bigint not null references players (id) on delete cascade,
  pref_key   text not null,
  pref_value text,
  updated_at timestamptz not null default now(),
  primary key (player_id, pref_key)
);
comment on table player_preferences is 'Keys: audio.music, audio.sfx, audio.voice, chat.filter, ui.scale, ui.helmet, camera.sensitivity, a11y.colorblind, lang';

create table season_rankings (
  id           bigint generated always as identity primary key,
  season_id    bigint not null references seasons (id),
  mode_id      smallint not null references game_modes (id),
  region_id    smallint references regions (id),
  player_id    bigint not null references players (id) on delete cascade,
  position     integer not null,
  points       integer not null default 0,
  games_won    integer not null default 0,
  games_lost   integer not null default 0,
  updated_at   timestamptz not null default now()
);
create index season_rankings_lookup_idx on season_rankings (season_id, mode_id, region_id, position);

create table web3_wallets (
  id          bigint generated always as identity primary key,
  player_id   bigint not null references players (id) on delete cascade,
  chain       text not null default 'polygon',
  address     text not null,
  signature   text,
  verified_at timestamptz,
  created_at  timestamptz not null default now(),
  unique (chain, address)
);
comment on table web3_wallets is 'Digital collectibles pilot.';

create table weapon_definition_imports (
  batch_id       bigint not null,
  row_no         integer not null,
  code           text,
  name           text,
  description    text,
  rarity         text,
  required_level text,
  weapon_type    text,
  damage_min     text,
  damage_max     text,
  attack_speed   text,
  error          text,
  loaded_at      timestamptz not null default now(),
  primary key (batch_id, row_no)
);
comment on table weapon_definition_imports is 'Landing table of the balance sheet (CSV). Checked rows are merged into weapon_definitions.';
