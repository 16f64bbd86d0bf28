create table public.volunteers (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references auth.users (id) on delete set null,
  chapter_id uuid references public.chapters (id),
  first_name text not null,
  last_name text not null,
  email text not null unique,
  phone text,
  birth_date date,
  status text not null default 'active' check (status in ('active', 'paused', 'left')),
  joined_on date not null default current_date,
  created_at timestamptz not null default now()
);
create table public.skills (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  category text
);
insert into public.skills (name, category) values ('First aid', 'health'), ('Driving', 'logistics'), ('Spanish', 'language');
create table public.volunteer_skills (
  volunteer_id uuid not null references public.volunteers (id) on delete cascade,
  skill_id uuid not null references public.skills (id) on delete cascade,
  level smallint not null default 1 check (level between 1 and 3),
  primary key (volunteer_id, skill_id)
);
create table public.volunteer_applications (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id),
  first_name text not null,
  last_name text not null,
  email text not null,
  phone text,
  motivation text,
  status text not null default 'new' check (status in ('new', 'interview', 'accepted', 'declined')),
  decided_by uuid references auth.users (id),
  decided_at timestamptz,
  created_at timestamptz not null default now()
);
create table public.background_checks (
  id uuid primary key default gen_random_uuid(),
  volunteer_id uuid not null references public.volunteers (id) on delete cascade,
  provider text not null,
  result text,
  valid_until date,
  document_path text,
  requested_at timestamptz not null default now(),
  completed_at timestamptz
);
create table public.volunteer_shifts (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id),
  event_id uuid,
  title text not null,
  description text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  needed smallint not null default 1,
  constraint volunteer_shifts_time check (ends_at > starts_at)
);
create table public.shift_signups (
  id uuid primary key default gen_random_uuid(),
  shift_id uuid not null references public.volunteer_shifts (id) on delete cascade,
  volunteer_id uuid not null references public.volunteers (id) on delete cascade,
  status text not null default 'signed_up' check (status in ('signed_up', 'waitlist', 'cancelled', 'attended', 'no_show')),
  signed_up_at timestamptz not null default now(),
  checked_in_at timestamptz,
  unique (shift_id, volunteer_id)
);
create table public.volunteer_hours (
  id uuid primary key default gen_random_uuid(),
  volunteer_id uuid not null references public.volunteers (id) on delete cascade,
  project_id text,
  worked_on date not null,
  hours numeric(5, 2) not null check (hours > 0),
  activity text,
  approved_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
