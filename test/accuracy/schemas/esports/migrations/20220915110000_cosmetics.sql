create type rarity as enum ('common','rare','epic','legendary');
create table avatar_frames (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  rarity rarity not null default 'common',
  coin_price integer,
  image_url text not null,
  border_px smallint not null default 8,
  released_at timestamptz
);
create table profile_banners (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  rarity rarity not null default 'common',
  coin_price integer,
  image_url text not null,
  aspect_ratio text not null default '4:1',
  released_at timestamptz
);
create table chat_emotes (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  rarity rarity not null default 'common',
  coin_price integer,
  image_url text not null,
  shortcode text not null unique,
  animated boolean not null default false,
  released_at timestamptz
);
create table user_avatar_frames (
  user_id uuid references users(id) on delete cascade,
  avatar_frame_id uuid references avatar_frames(id),
  acquired_at timestamptz not null default now(),
  primary key (user_id, avatar_frame_id)
);
create table user_profile_banners (
  user_id uuid references users(id) on delete cascade,
  profile_banner_id uuid references profile_banners(id),
  acquired_at timestamptz not null default now(),
  primary key (user_id, profile_banner_id)
);
create table user_chat_emotes (
  user_id uuid references users(id) on delete cascade,
  chat_emote_id uuid references chat_emotes(id),
  acquired_at timestamptz not null default now(),
  primary key (user_id, chat_emote_id)
);
