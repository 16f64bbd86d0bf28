create table achievements (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  description text not null,
  category    text not null default 'general',
  points      smallint not null default 10,
  target      integer not null default 1,
  icon        text,
  hidden      boolean not null default false,
  created_at  timestamptz not null default now()
);
insert into achievements (code, name, description, category, points, target) values
  ('first_blood', 'First Blood', 'Win your first arena match', 'pvp', 10, 1),
  ('centurion', 'Centurion', 'Win 100 arena matches', 'pvp', 50, 100),
  ('wayfarer', 'Wayfarer', 'Discover every zone', 'exploration', 30, 1);

create table player_achievements (
  player_id      bigint not null references players (id) on delete cascade,
  achievement_id bigint not null references achievements (id),
  progress       integer not null default 0,
  unlocked_at    timestamptz,
  notified       boolean not null default false,
  primary key (player_id, achievement_id)
);
