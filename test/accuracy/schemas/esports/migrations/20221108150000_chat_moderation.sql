create table chat_channels (
  id uuid primary key default gen_random_uuid(),
  match_id uuid references matches(id),
  team_id uuid references teams(id),
  name text not null,
  slow_mode_s smallint not null default 0,
  archived boolean not null default false
);
create table chat_messages (
  id uuid primary key default gen_random_uuid(),
  channel_id uuid not null references chat_channels(id) on delete cascade,
  user_id uuid not null references users(id),
  body text not null,
  reply_to_id uuid references chat_messages(id),
  deleted_at timestamptz,
  created_at timestamptz not null default now()
);
create index chat_messages_channel_idx on chat_messages (channel_id, created_at desc);
create table chat_message_reactions (
  message_id uuid references chat_messages(id) on delete cascade,
  user_id uuid references users(id),
  emoji text not null,
  created_at timestamptz not null default now(),
  primary key (message_id, user_id, emoji)
);
create table chat_mutes (
  id uuid primary key default gen_random_uuid(),
  channel_id uuid not null references chat_channels(id),
  user_id uuid not null references users(id),
  muted_by uuid references users(id),
  reason text,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
create table user_bans (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id),
  banned_by uuid references users(id),
  reason text not null,
  starts_at timestamptz not null default now(),
  ends_at timestamptz,
  lifted_at timestamptz
);
create table abuse_reports (
  id uuid primary key default gen_random_uuid(),
  reporter_id uuid not null references users(id),
  message_id uuid references chat_messages(id),
  reported_user_id uuid references users(id),
  category text not null check (category in ('spam','hate','cheating','other')),
  details text,
  status text not null default 'open',
  created_at timestamptz not null default now()
);
create table moderation_log (
  id uuid primary key default gen_random_uuid(),
  moderator_id uuid not null references users(id),
  action text not null,
  subject_user_id uuid references users(id),
  subject_message_id uuid,
  note text,
  created_at timestamptz not null default now()
);
create table team_follows (
  user_id uuid references users(id) on delete cascade,
  team_id uuid references teams(id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, team_id)
);
create table player_follows (
  user_id uuid references users(id) on delete cascade,
  player_id uuid references players(id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, player_id)
);
create table device_tokens (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id) on delete cascade,
  token text not null unique,
  platform text not null check (platform in ('ios','android','web')),
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
