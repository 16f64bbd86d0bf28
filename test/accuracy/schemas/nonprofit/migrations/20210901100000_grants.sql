-- money we ask for
create table public.grantors (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  website text,
  contact_name text,
  contact_email text,
  focus_areas text[] not null default '{}',
  min_amount numeric(12, 2),
  max_amount numeric(12, 2),
  country_code char(2) references public.countries (code),
  notes text,
  created_at timestamptz not null default now()
);
create table public.grant_applications (
  id uuid primary key default gen_random_uuid(),
  grantor_id uuid not null references public.grantors (id),
  project_id uuid references public.projects (id),
  title text not null,
  amount_requested numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  deadline date,
  submitted_at timestamptz,
  status text not null default 'drafting' check (status in ('drafting', 'submitted', 'awarded', 'rejected')),
  writer_id uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create table public.grants_received (
  id uuid primary key default gen_random_uuid(),
  application_id uuid unique references public.grant_applications (id),
  grantor_id uuid not null references public.grantors (id),
  project_id uuid references public.projects (id),
  reference text not null unique,
  amount numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  awarded_on date not null,
  starts_on date,
  ends_on date,
  conditions text,
  created_at timestamptz not null default now()
);
create table public.grant_reports (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references public.grants_received (id) on delete cascade,
  period_start date not null,
  period_end date not null,
  due_on date not null,
  narrative text,
  submitted_at timestamptz
);
-- money we give to community groups
create table public.funding_requests (
  id uuid primary key default gen_random_uuid(),
  partner_id uuid references public.partners (id),
  title text not null,
  amount_requested numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  applicant_name text not null,
  applicant_email text not null,
  proposal text,
  status text not null default 'received' check (status in ('received', 'in_review', 'approved', 'declined')),
  reviewer_id uuid references auth.users (id),
  submitted_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create table public.grants_awarded (
  id uuid primary key default gen_random_uuid(),
  funding_request_id uuid unique references public.funding_requests (id),
  partner_id uuid not null constraint grants_awarded_partner_id_fkey references public.partners (id),
  project_id uuid references public.projects (id),
  reference text not null unique,
  amount numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  awarded_on date not null,
  starts_on date,
  ends_on date,
  paid_out_at timestamptz,
  created_at timestamptz not null default now()
);
