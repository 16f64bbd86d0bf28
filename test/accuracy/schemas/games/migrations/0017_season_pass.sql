create table season_passes (
  id           bigint generated always as identity primary key,
  season_id    bigint not null unique references seasons (id),
  name         text not null,
  premium_sku  text references shop_offers (sku),
  max_tier     smallint not null default 50,
  xp_per_tier  integer not null default 1000
);

create table season_pass_rewards (
  id            bigint generated always as identity primary key,
  season_pass_id bigint not null references season_passes (id) on delete cascade,
  tier_no       smallint not null,
  track         text not null check (track in ('free', 'premium')),
  reward_type   text not null check (reward_type in ('item', 'currency', 'title', 'cosmetic')),
  item_kind     item_kind,
  definition_id bigint,
  currency_id   smallint references currencies (id),
  quantity      integer not null default 1
);

create table pass_progress (
  player_id      bigint not null references players (id) on delete cascade,
  season_pass_id bigint not null references season_passes (id),
  is_premium     boolean not null default false,
  xp             integer not null default 0,
  tier           smallint not null default 0,
  upgraded_at    timestamptz,
  primary key (player_id, season_pass_id)
);

create table daily_login_rewards (
  id            bigint generated always as identity primary key,
  day_no        smallint not null unique,
  reward_type   text not null check (reward_type in ('item', 'currency')),
  item_kind     item_kind,
  definition_id bigint,
  currency_id   smallint references currencies (id),
  quantity      integer not null default 1
);
