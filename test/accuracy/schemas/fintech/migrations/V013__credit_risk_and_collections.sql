create table lending.credit_reports (
  id             bigint generated always as identity primary key,
  application_id uuid not null references lending.loan_applications (id),
  bureau         text not null check (bureau in ('experian', 'creditinfo', 'schufa')),
  score          integer,
  report         jsonb not null,
  pulled_at      timestamptz not null default now()
);
comment on table lending.credit_reports is 'Answers of the bureaus.';

create table lending.collection_cases (
  id          bigint generated always as identity primary key,
  loan_id     uuid not null references lending.loans (id),
  customer_id text not null,
  bucket      text not null check (bucket in ('1-30', '31-60', '61-90', '90+')),
  agent_id    uuid references public.staff_users (id),
  opened_at   timestamptz not null default now(),
  closed_at   timestamptz,
  outcome     text
);
comment on table lending.collection_cases is 'Late loans being worked on. Agency export needs customer_id as text.';

create table lending.loan_notes (
  id         bigint generated always as identity primary key,
  loan_id    uuid not null references lending.loans (id),
  note_text  text not null,
  written_by uuid references public.staff_users (id),
  written_at timestamptz not null default now(),
  pinned     boolean not null default false
);
create index loan_notes_loan_idx on lending.loan_notes (loan_id);
alter table lending.loans add column annual_rate numeric(6, 4);
