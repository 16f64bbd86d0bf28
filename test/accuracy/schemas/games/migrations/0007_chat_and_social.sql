create table friend_requests (
  id           bigint generated always as identity primary key,
  from_player_id bigint not null references players (id) on delete cascade,
  to_player_id   bigint not null references players (id) on delete cascade,
  message      text,
  created_at   timestamptz not null default now(),
  declined_at  timestamptz,
  unique (from_player_id, to_player_id)
);

create table friendships (
  player_id  bigint not null references players (id) on delete cascade,
  friend_id  bigint not null references players (id) on delete cascade,
  nickname   text,
  favorite   boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (player_id, friend_id),
  check (player_id <> friend_id)
);

create table player_blocks (
  player_id         bigint not null references players (id) on delete cascade,
  blocked_player_id bigint not null references players (id) on delete cascade,
  note              text,
  created_at        timestamptz not null default now(),
  primary key (player_id, blocked_player_id),
  check (player_id <> blocked_player_id)
);
comment on table player_blocks is 'Who does not want to hear from or be matched with whom.';

-- whispers are channels of type direct with two members
create table chat_channels (
  id           bigint generated always as identity primary key,
  channel_type text not null check (channel_type in ('global', 'zone', 'guild', 'party', 'trade', 'direct')),
  realm_id     bigint references realms (id),
  guild_id     bigint references guilds (id) on delete cascade,
  zone_id      bigint references zones (id),
  name         text,
  slow_mode_s  smallint not null default 0,
  created_at   timestamptz not null default now()
);

create table chat_messages (
  id           bigint generated always as identity,
  channel_id   bigint not null,
  player_id    bigint not null,
  character_id bigint,
  body         text not null,
  filtered     boolean not null default false,
  sent_at      timestamptz not null default now(),
  primary key (id, sent_at)
) partition by range (sent_at);
create table chat_messages_2024_q1 partition of chat_messages for values from ('2024-01-01') to ('2024-04-01');
create table chat_messages_2024_q2 partition of chat_messages for values from ('2024-04-01') to ('2024-07-01');
create table chat_messages_2024_q3 partition of chat_messages for values from ('2024-07-01') to ('2024-10-01');
create table chat_messages_default partition of chat_messages default;
create index chat_messages_channel_sent_idx on chat_messages (channel_id, sent_at desc);
