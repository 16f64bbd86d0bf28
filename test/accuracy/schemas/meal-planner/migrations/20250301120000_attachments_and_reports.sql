create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  household_id uuid references public.households (id),
  owner_type text not null check (owner_type in ('recipe', 'ticket', 'check_in')),
  owner_id uuid not null,
  recipe_id uuid references public.recipes (id) on delete cascade,
  path text not null,
  mime_type text,
  size_bytes bigint,
  created_at timestamptz not null default now()
);
create table public.weekly_reports (
  user_id uuid not null references public.profiles (id) on delete cascade,
  week_start date not null,
  report jsonb not null,
  generated_at timestamptz not null default now(),
  primary key (user_id, week_start)
);
create table public.recipe_versions (
  id bigserial primary key,
  recipe_id uuid not null references public.recipes (id) on delete cascade,
  version int not null,
  title text not null,
  description text,
  servings int,
  snapshot jsonb not null,
  edited_by uuid,
  edited_at timestamptz not null default now(),
  unique (recipe_id, version)
);
create or replace view public.household_recipe_stats as
  select household_id, count(*) as recipes, avg(total_minutes) as average_minutes from public.recipes group by household_id;
