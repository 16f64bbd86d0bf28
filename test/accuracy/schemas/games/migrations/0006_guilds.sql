create table guilds (
  id                   bigint generated always as identity primary key,
  realm_id             bigint not null references realms (id),
  name                 text not null,
  tag                  text not null check (char_length(tag) between 2 and 5),
  leader_character_id  bigint references characters (id),
  level                smallint not null default 1,
  motd                 text,
  emblem               jsonb,
  recruiting           boolean not null default true,
  created_at           timestamptz not null default now(),
  disbanded_at         timestamptz,
  unique (realm_id, name)
);

create table guild_ranks (
  id          bigint generated always as identity primary key,
  guild_id    bigint not null references guilds (id) on delete cascade,
  name        text not null,
  rank_order  smallint not null,
  permissions text[] not null default '{}',
  unique (guild_id, rank_order)
);

create table guild_members (
  guild_id      bigint not null references guilds (id) on delete cascade,
  character_id  bigint not null unique references characters (id) on delete cascade,
  guild_rank_id bigint references guild_ranks (id),
  note          text,
  contribution  bigint not null default 0,
  joined_at     timestamptz not null default now(),
  primary key (guild_id, character_id)
);

-- filled by trigger; support uses it to answer "who was in the guild when"
create table guild_members_history (
  history_id    bigint generated always as identity primary key,
  operation     text not null,
  changed_at    timestamptz not null default now(),
  guild_id      bigint not null,
  character_id  bigint not null,
  guild_rank_id bigint,
  note          text,
  contribution  bigint,
  joined_at     timestamptz
);
create index guild_members_history_character_id_idx on guild_members_history (character_id, changed_at);

create function guild_members_to_history() returns trigger language plpgsql as $$
begin
  insert into guild_members_history (operation, guild_id, character_id, guild_rank_id, note, contribution, joined_at)
  values (tg_op, old.guild_id, old.character_id, old.guild_rank_id, old.note, old.contribution, old.joined_at);
  return old;
end $$;
create trigger guild_members_history_trg after update or delete on guild_members
  for each row execute function guild_members_to_history();

create table guild_invitations (
  id           bigint generated always as identity primary key,
  guild_id     bigint not null references guilds (id) on delete cascade,
  character_id bigint not null references characters (id) on delete cascade,
  invited_by   bigint not null references characters (id),
  message      text,
  status       text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'expired')),
  created_at   timestamptz not null default now(),
  responded_at timestamptz
);

create table guild_applications (
  id           bigint generated always as identity primary key,
  guild_id     bigint not null references guilds (id) on delete cascade,
  character_id bigint not null references characters (id) on delete cascade,
  message      text,
  status       text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'withdrawn')),
  created_at   timestamptz not null default now(),
  decided_by   bigint references characters (id),
  decided_at   timestamptz
);
