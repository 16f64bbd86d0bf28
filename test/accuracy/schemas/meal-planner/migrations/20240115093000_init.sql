-- local stand-in for the hosted auth schema
create schema if not exists auth;
create table if not exists auth.users (
  id uuid primary key default gen_random_uuid(),
  email text unique,
  created_at timestamptz not null default now()
);
create or replace function auth.uid() returns uuid language sql stable as $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  first_name text,
  last_name text,
  full_name text,
  avatar_url text,
  birth_date date,
  height_cm numeric,
  timezone text not null default 'UTC',
  onboarding_completed boolean not null default false,
  onboarding_completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.profiles enable row level security;
create policy "own profile" on public.profiles for all using (id = auth.uid());

create table public.households (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  owner_id uuid not null references public.profiles (id),
  created_at timestamptz not null default now()
);

create table public.household_members (
  household_id uuid not null references public.households (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null default 'member' check (role in ('owner', 'member', 'child')),
  joined_at timestamptz not null default now(),
  primary key (household_id, user_id)
);
create index household_members_user_idx on public.household_members (user_id);

create or replace function public.my_households() returns setof uuid language sql stable security definer as $$
  select household_id from public.household_members where user_id = auth.uid()
$$;
insert into auth.users (id, email) values
  ('00000001-0000-4000-8000-000000000000', 'ana.ruiz@mail.example'),
  ('00000001-0000-4000-8000-000000000001', 'ben.olsen@mail.example'),
  ('00000001-0000-4000-8000-000000000002', 'chloe.martin@mail.example'),
  ('00000001-0000-4000-8000-000000000003', 'dev.patel@mail.example'),
  ('00000001-0000-4000-8000-000000000004', 'emma.stone@mail.example'),
  ('00000001-0000-4000-8000-000000000005', 'farid.haddad@mail.example'),
  ('00000001-0000-4000-8000-000000000006', 'grace.kim@mail.example'),
  ('00000001-0000-4000-8000-000000000007', 'hugo.lopez@mail.example'),
  ('00000001-0000-4000-8000-000000000008', 'ivy.brown@mail.example'),
  ('00000001-0000-4000-8000-000000000009', 'jack.reed@mail.example'),
  ('00000001-0000-4000-8000-00000000000a', 'kira.novak@mail.example'),
  ('00000001-0000-4000-8000-00000000000b', 'leo.costa@mail.example');
insert into public.profiles (id, first_name, last_name, full_name, avatar_url, height_cm, onboarding_completed, onboarding_completed_at) values
  ('00000001-0000-4000-8000-000000000000', 'Ana', 'Ruiz', 'Ana Ruiz', null, 155, true, '2024-02-01 10:00+00'),
  ('00000001-0000-4000-8000-000000000001', 'Ben', 'Olsen', 'Ben Olsen', 'https://cdn.example/a/1.png', 158, true, '2024-02-02 10:00+00'),
  ('00000001-0000-4000-8000-000000000002', 'Chloe', 'Martin', 'Chloe Martin', 'https://cdn.example/a/2.png', 161, true, '2024-02-03 10:00+00'),
  ('00000001-0000-4000-8000-000000000003', 'Dev', 'Patel', 'Dev Patel', null, 164, true, '2024-02-04 10:00+00'),
  ('00000001-0000-4000-8000-000000000004', 'Emma', 'Stone', 'Emma Stone', 'https://cdn.example/a/4.png', 167, true, '2024-02-05 10:00+00'),
  ('00000001-0000-4000-8000-000000000005', 'Farid', 'Haddad', 'Farid Haddad', 'https://cdn.example/a/5.png', 170, true, '2024-02-06 10:00+00'),
  ('00000001-0000-4000-8000-000000000006', 'Grace', 'Kim', 'Grace Kim', null, 173, true, '2024-02-07 10:00+00'),
  ('00000001-0000-4000-8000-000000000007', 'Hugo', 'Lopez', 'Hugo Lopez', 'https://cdn.example/a/7.png', 176, false, null),
  ('00000001-0000-4000-8000-000000000008', 'Ivy', 'Brown', 'Ivy Brown', 'https://cdn.example/a/8.png', 179, true, '2024-02-09 10:00+00'),
  ('00000001-0000-4000-8000-000000000009', 'Jack', 'Reed', 'Jack Reed', null, 182, true, '2024-02-10 10:00+00'),
  ('00000001-0000-4000-8000-00000000000a', 'Kira', 'Novak', 'Kira Novak', 'https://cdn.example/a/10.png', 185, true, '2024-02-11 10:00+00'),
  ('00000001-0000-4000-8000-00000000000b', 'Leo', 'Costa', 'Leo Costa', 'https://cdn.example/a/11.png', 188, true, '2024-02-12 10:00+00');
insert into public.households (id, name, owner_id) values
  ('00000002-0000-4000-8000-000000000000', 'Ruiz-Olsen', '00000001-0000-4000-8000-000000000000'),
  ('00000002-0000-4000-8000-000000000001', 'Martin', '00000001-0000-4000-8000-000000000002'),
  ('00000002-0000-4000-8000-000000000002', 'Home', '00000001-0000-4000-8000-000000000005'),
  ('00000002-0000-4000-8000-000000000003', 'WG Nord', '00000001-0000-4000-8000-000000000008');
insert into public.household_members (household_id, user_id, role) values
  ('00000002-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'owner'),
  ('00000002-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000001', 'member'),
  ('00000002-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000002', 'member'),
  ('00000002-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000003', 'member'),
  ('00000002-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000004', 'member'),
  ('00000002-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000005', 'owner'),
  ('00000002-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000006', 'member'),
  ('00000002-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000007', 'member'),
  ('00000002-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000008', 'owner'),
  ('00000002-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000009', 'member'),
  ('00000002-0000-4000-8000-000000000003', '00000001-0000-4000-8000-00000000000a', 'member'),
  ('00000002-0000-4000-8000-000000000003', '00000001-0000-4000-8000-00000000000b', 'member');
