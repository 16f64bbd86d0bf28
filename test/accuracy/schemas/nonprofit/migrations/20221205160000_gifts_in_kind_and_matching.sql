create table public.in_kind_donations (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid references public.donors (id),
  project_id uuid references public.projects (id),
  item text not null,
  quantity numeric(10, 2) not null default 1,
  unit text,
  fair_market_value numeric(12, 2),
  received_on date not null,
  condition text,
  created_at timestamptz not null default now()
);
create table public.matching_gifts (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null unique references public.donations (id),
  employer_name text not null,
  ratio numeric(4, 2) not null default 1,
  amount numeric(12, 2),
  form_submitted_on date,
  status text not null default 'claimed',
  received_on date
);
