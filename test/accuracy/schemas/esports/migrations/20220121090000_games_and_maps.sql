create table games (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  publisher text,
  team_size smallint not null check (team_size between 1 and 10),
  released_on date
);
create table maps (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games(id),
  name text not null,
  minimap_url text,
  introduced_patch text,
  retired boolean not null default false
);
create table map_pools (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games(id),
  name text not null,
  valid_from date not null,
  valid_to date
);
create table map_pool_maps (
  map_pool_id uuid references map_pools(id) on delete cascade,
  map_id uuid references maps(id),
  position smallint,
  primary key (map_pool_id, map_id)
);
create table characters (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games(id),
  name text not null,
  class text,
  portrait_url text
);
insert into games (slug, title, publisher, team_size) values ('vanguard','Vanguard Zero','Hexaforge',5),('riftlords','Riftlords','Bluepeak',5);
