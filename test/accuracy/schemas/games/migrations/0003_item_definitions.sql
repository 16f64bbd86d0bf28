-- Game data. The balance team edits these through the design sheet; every kind has its own stats
-- and its own editor screen, so every kind has its own table.
create type item_kind as enum ('weapon', 'armor', 'consumable', 'material');

create table item_rarities (
  id         smallint generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  color_hex  text not null,
  sort_order smallint not null default 0
);
insert into item_rarities (code, name, color_hex, sort_order) values
  ('common', 'Common', '#ffffff', 1), ('uncommon', 'Uncommon', '#1eff00', 2),
  ('rare', 'Rare', '#0070dd', 3), ('epic', 'Epic', '#a335ee', 4), ('legendary', 'Legendary', '#ff8000', 5);

create table equipment_slots (
  id         smallint generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  sort_order smallint not null default 0
);
insert into equipment_slots (code, name, sort_order) values
  ('head', 'Head', 1), ('chest', 'Chest', 2), ('legs', 'Legs', 3), ('main_hand', 'Main hand', 4), ('off_hand', 'Off hand', 5);

create table weapon_definitions (
  id             bigint generated always as identity primary key,
  code           text not null unique,
  name           text not null,
  description    text,
  rarity_id      smallint not null references item_rarities (id),
  icon           text,
  required_level smallint not null default 1,
  vendor_price   bigint not null default 0,
  weapon_type    text not null check (weapon_type in ('sword', 'axe', 'bow', 'staff', 'dagger', 'mace')),
  two_handed     boolean not null default false,
  damage_min     integer not null,
  damage_max     integer not null,
  attack_speed   numeric(4, 2) not null,
  max_durability integer not null default 100,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  check (damage_max >= damage_min)
);

create table armor_definitions (
  id              bigint generated always as identity primary key,
  code            text not null unique,
  name            text not null,
  description     text,
  rarity_id       smallint not null references item_rarities (id),
  icon            text,
  required_level  smallint not null default 1,
  vendor_price    bigint not null default 0,
  slot_id         smallint not null references equipment_slots (id),
  armor_class     text not null check (armor_class in ('cloth', 'leather', 'mail', 'plate')),
  armor_value     integer not null,
  set_code        text,
  max_durability  integer not null default 100,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create table consumable_definitions (
  id             bigint generated always as identity primary key,
  code           text not null unique,
  name           text not null,
  description    text,
  rarity_id      smallint not null references item_rarities (id),
  icon           text,
  required_level smallint not null default 1,
  vendor_price   bigint not null default 0,
  effect         jsonb not null,
  cooldown_ms    integer not null default 0,
  max_stack      integer not null default 20,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now()
);

create table material_definitions (
  id           bigint generated always as identity primary key,
  code         text not null unique,
  name         text not null,
  description  text,
  rarity_id    smallint not null references item_rarities (id),
  icon         text,
  vendor_price bigint not null default 0,
  gathered_by  text,
  max_stack    integer not null default 200,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
