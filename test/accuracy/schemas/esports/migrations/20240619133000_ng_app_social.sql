create table reactions (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references users(id),
  target_type text not null check (target_type in ('chat_message','article','direct_message')),
  target_id uuid not null,
  emoji text not null,
  inserted_at timestamptz not null default now()
);
create unique index reactions_once on reactions (account_id, target_type, target_id, emoji);
create table account_suspensions (
  suspension_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references users(id),
  issued_by uuid references users(id),
  explanation text,
  suspended_from timestamptz not null,
  suspended_until timestamptz,
  appeal_text text,
  inserted_at timestamptz not null default now()
);
create table setting_values (
  account_id uuid references users(id),
  key text,
  value text,
  primary key (account_id, key)
);
insert into setting_values select id, 'theme', 'dark' from users;
create table direct_messages (
  id uuid primary key default gen_random_uuid(),
  sender_id uuid not null references users(id),
  recipient_id uuid not null references users(id),
  ciphertext bytea not null,
  key_version smallint not null,
  delivered_at timestamptz,
  read_at timestamptz,
  inserted_at timestamptz not null default now()
);
