-- Accounts for league staff, players and fans
create table countries (
  code char(2) primary key,
  name text not null,
  region text not null
);
insert into countries values ('SE','Sweden','EU'),('KR','South Korea','APAC'),('BR','Brazil','LATAM'),('US','United States','NA');

create type user_role as enum ('fan','player','caster','referee','admin');

create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  handle text not null,
  password_hash text,
  role user_role not null default 'fan',
  country_code char(2) references countries(code),
  phone text,
  is_verified boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_handle_lower_idx on users (lower(handle));

create table user_settings (
  user_id uuid primary key references users(id) on delete cascade,
  theme text not null default 'dark',
  locale text not null default 'en',
  spoiler_free boolean not null default false,
  match_alerts boolean not null default true,
  marketing_mail boolean not null default false,
  chat_font_size smallint not null default 14
);
comment on table user_settings is 'App preferences, loaded once at login';
create function touch_updated_at() returns trigger language plpgsql as $$
begin new.updated_at := now(); return new; end $$;
create trigger users_touch before update on users for each row execute function touch_updated_at();
