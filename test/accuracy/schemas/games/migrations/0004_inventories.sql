create table items (
  id                 bigint generated always as identity primary key,
  kind               item_kind not null,
  definition_id      bigint not null,
  owner_character_id bigint references characters (id) on delete set null,
  amount             integer not null default 1 check (amount > 0),
  durability         integer,
  soulbound          boolean not null default false,
  crafted_by         bigint references characters (id) on delete set null,
  created_at         timestamptz not null default now()
);
create index items_owner_character_id_idx on items (owner_character_id);
comment on table items is 'Item instances. definition_id points into the definition table of its kind.';

create table inventories (
  id             bigint generated always as identity primary key,
  character_id   bigint not null references characters (id) on delete cascade,
  inventory_type text not null check (inventory_type in ('backpack', 'bank', 'materials', 'quest')),
  capacity       smallint not null default 24,
  unique (character_id, inventory_type)
);

create table inventory_items (
  inventory_id bigint not null references inventories (id) on delete cascade,
  slot         smallint not null,
  item_id      bigint not null unique references items (id) on delete cascade,
  locked       boolean not null default false,
  placed_at    timestamptz not null default now(),
  primary key (inventory_id, slot)
);
