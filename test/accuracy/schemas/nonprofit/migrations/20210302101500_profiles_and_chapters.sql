create type public.app_role as enum ('admin', 'staff', 'coordinator', 'treasurer', 'member');

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  full_name text,
  avatar_url text,
  locale text not null default 'en',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.profiles enable row level security;
create policy "profiles are readable by their owner" on public.profiles for select to authenticated using (auth.uid() = id);
create policy "profiles are editable by their owner" on public.profiles for update to authenticated using (auth.uid() = id);

create function public.handle_new_user() returns trigger language plpgsql security definer as $$
begin
  insert into public.profiles (id, full_name) values (new.id, new.raw_user_meta_data ->> 'full_name');
  return new;
end $$;
create trigger on_auth_user_created after insert on auth.users for each row execute function public.handle_new_user();

create table public.user_roles (
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.app_role not null,
  granted_at timestamptz not null default now(),
  primary key (user_id, role)
);
alter table public.user_roles enable row level security;

create table public.countries (
  code char(2) primary key,
  name text not null
);
insert into public.countries values ('US', 'United States'), ('CA', 'Canada'), ('KE', 'Kenya'), ('NP', 'Nepal');

create table public.chapters (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique,
  city text,
  country_code char(2) references public.countries (code),
  contact_email text,
  founded_on date,
  created_at timestamptz not null default now()
);
comment on table public.chapters is 'Local groups';
create table public.chapter_members (
  chapter_id uuid not null references public.chapters (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  is_lead boolean not null default false,
  joined_at timestamptz not null default now(),
  primary key (chapter_id, user_id)
);
create index chapter_members_chapter_id_idx on public.chapter_members (chapter_id);

create function public.set_updated_at() returns trigger language plpgsql as $$ begin new.updated_at = now(); return new; end $$;
create trigger profiles_updated_at before update on public.profiles for each row execute function public.set_updated_at();
