create table public.budgets (
  id uuid primary key default gen_random_uuid(),
  project_id uuid references public.projects (id),
  fund_id uuid references public.funds (id),
  fiscal_year smallint not null,
  category text not null,
  planned_amount numeric(12, 2) not null,
  unique (project_id, fiscal_year, category)
);
create table public.project_expenses (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id),
  description text not null,
  amount numeric(12, 2) not null check (amount > 0),
  spent_on date not null,
  receipt_url text,
  entered_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create table public.payment_methods (
  code text primary key,
  label text not null,
  is_offline boolean not null default false
);
insert into public.payment_methods values ('card', 'Card', false), ('bank_transfer', 'Bank transfer', true), ('cash', 'Cash', true), ('check', 'Check', true), ('paypal', 'PayPal', false);
alter table public.pledges add column payment_method_code text references public.payment_methods (code);
-- CSV of the bank; the matcher makes donations of it
create table public.import_bank_transactions (
  id bigint generated always as identity primary key,
  batch text not null,
  booking_date text,
  payer_name text,
  payer_iban text,
  amount text,
  currency text,
  purpose text,
  matched_donation_id uuid,
  imported_at timestamptz not null default now()
);
create table public.form_990_filings (
  id uuid primary key default gen_random_uuid(),
  fiscal_year smallint not null unique,
  gross_receipts numeric(14, 2) not null,
  program_expenses numeric(14, 2) not null,
  prepared_by text,
  filed_on date,
  document_path text
);
create table public.form_1023_filings (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid not null references public.chapters (id),
  ein text,
  filed_on date,
  determination_on date,
  determination_letter_path text
);
comment on table public.form_1023_filings is 'Applications for tax exemption of chapters';
