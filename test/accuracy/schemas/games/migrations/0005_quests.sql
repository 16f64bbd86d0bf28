create table quests (
  id              bigint generated always as identity primary key,
  code            text not null unique,
  title           text not null,
  summary         text,
  zone_id         bigint references zones (id),
  quest_type      text not null default 'side' check (quest_type in ('main', 'side', 'daily', 'weekly')),
  required_level  smallint not null default 1,
  repeatable      boolean not null default false,
  experience      integer not null default 0,
  is_enabled      boolean not null default true,
  created_at      timestamptz not null default now()
);

create table quest_translations (
  quest_id bigint not null references quests (id) on delete cascade,
  locale   text not null,
  title    text not null,
  summary  text,
  primary key (quest_id, locale)
);

create table quest_steps (
  id          bigint generated always as identity primary key,
  quest_id    bigint not null references quests (id) on delete cascade,
  step_no     smallint not null,
  objective   text not null check (objective in ('kill', 'collect', 'talk', 'reach', 'escort')),
  target_code text not null,
  target_qty  integer not null default 1,
  hint        text,
  unique (quest_id, step_no)
);

create table quest_rewards (
  id            bigint generated always as identity primary key,
  quest_id      bigint not null references quests (id) on delete cascade,
  reward_type   text not null check (reward_type in ('item', 'currency', 'title')),
  item_kind     item_kind,
  definition_id bigint,
  currency_id   smallint,
  quantity      integer not null default 1,
  choice_group  smallint
);

create table character_quests (
  id           bigint generated always as identity primary key,
  character_id bigint not null references characters (id) on delete cascade,
  quest_id     bigint not null references quests (id),
  status       text not null default 'active' check (status in ('active', 'completed', 'failed', 'abandoned')),
  accepted_at  timestamptz not null default now(),
  completed_at timestamptz,
  unique (character_id, quest_id, accepted_at)
);
