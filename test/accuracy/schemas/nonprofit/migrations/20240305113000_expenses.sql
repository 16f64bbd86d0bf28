create table public.expenses (
  id uuid primary key default gen_random_uuid(),
  project_id uuid references public.projects (id),
  budget_id uuid references public.budgets (id),
  category text not null,
  vendor text,
  details text not null,
  amount numeric(12, 2) not null,
  currency char(3) not null default 'USD',
  paid_on date not null,
  receipt_path text,
  status text not null default 'submitted' check (status in ('submitted', 'approved', 'paid', 'rejected')),
  submitted_by uuid references auth.users (id),
  approved_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create index memberships_donor_id_idx on public.memberships (donor_id);
