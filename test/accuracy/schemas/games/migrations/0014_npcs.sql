create table npcs (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  zone_id     bigint references zones (id),
  level       smallint not null default 1,
  faction     text,
  npc_role    text not null default 'plain' check (npc_role in ('plain', 'vendor', 'trainer', 'boss'))
);

-- role tables: one row only for npcs of that role
create table npc_vendors (
  npc_id          bigint primary key references npcs (id) on delete cascade,
  greeting        text,
  discount_rep    smallint,
  restock_minutes integer not null default 60,
  buys_items      boolean not null default true
);

create table npc_trainers (
  npc_id       bigint primary key references npcs (id) on delete cascade,
  greeting     text,
  profession   text,
  class_id     smallint references character_classes (id),
  max_teaches  smallint not null default 150
);
