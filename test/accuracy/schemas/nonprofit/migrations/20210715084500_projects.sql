create table public.projects (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  slug text not null unique,
  summary text,
  description text,
  country_code char(2) references public.countries (code),
  fund_id uuid references public.funds (id),
  manager_id uuid references auth.users (id),
  status text not null default 'planned' check (status in ('planned', 'running', 'completed', 'stopped')),
  starts_on date,
  ends_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.projects enable row level security;
create policy "projects are public" on public.projects for select to anon, authenticated using (true);
alter table public.campaigns add column project_id uuid references public.projects (id);

create table public.project_translations (
  project_id uuid not null references public.projects (id) on delete cascade,
  locale text not null,
  title text not null,
  summary text,
  description text,
  primary key (project_id, locale)
);
create table public.project_milestones (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  title text not null,
  due_on date,
  reached_on date,
  sort_order smallint not null default 0
);
create table public.project_updates (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  author_id uuid references auth.users (id),
  title text not null,
  body text not null,
  photo_path text,
  published_at timestamptz,
  created_at timestamptz not null default now()
);
create table public.partners (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  kind text not null default 'ngo' check (kind in ('ngo', 'school', 'clinic', 'government')),
  country_code char(2) references public.countries (code),
  contact_name text,
  contact_email text,
  website text,
  agreement_path text,
  created_at timestamptz not null default now()
);
comment on table public.partners is 'Organisations in the field that carry out the work with us';
create table public.project_partners (
  project_id uuid not null references public.projects (id) on delete cascade,
  partner_id uuid not null references public.partners (id),
  role text,
  primary key (project_id, partner_id)
);
create table public.project_comments (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  parent_id uuid references public.project_comments (id) on delete cascade,
  content text not null,
  is_hidden boolean not null default false,
  created_at timestamptz not null default now()
);
create index project_comments_project_id_idx on public.project_comments (project_id);
create table public.beneficiaries (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id),
  household_code text not null unique,
  first_name text,
  birth_year smallint,
  village text,
  consent_given_on date,
  created_at timestamptz not null default now()
);
comment on table public.beneficiaries is 'Protected data: no exports, pseudonymised after two years';
alter table public.beneficiaries enable row level security;
create table public.service_visits (
  id uuid primary key default gen_random_uuid(),
  beneficiary_id uuid not null references public.beneficiaries (id) on delete cascade,
  visited_on date not null,
  service text not null,
  volunteer_id uuid references public.volunteers (id),
  notes text
);
