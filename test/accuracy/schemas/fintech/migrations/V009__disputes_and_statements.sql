create table public.dispute_reasons (
  code        text primary key,
  description text not null,
  sort_order  smallint not null default 0
);
comment on table public.dispute_reasons is 'What customers may claim.';
insert into public.dispute_reasons (code, description) values ('fraud', 'I did not do this'), ('not_received', 'Goods not received'), ('wrong_amount', 'Wrong amount');

create table public.disputes (
  id               uuid primary key default gen_random_uuid(),
  customer_id      uuid not null references public.customers (id),
  subject          text not null check (subject in ('transfer', 'direct_debit', 'card')),
  transfer_id      uuid references public.transfers (id),
  direct_debit_id  uuid references public.direct_debits (id),
  authorization_id uuid references cards.authorizations (id),
  reason           text not null references public.dispute_reasons (code),
  amount           numeric(18, 2) not null check (amount > 0),
  currency         char(3) not null,
  description      text,
  status           text not null default 'open' check (status in ('open', 'investigating', 'won', 'lost', 'withdrawn')),
  opened_at        timestamptz not null default now(),
  closed_at        timestamptz,
  check (num_nonnulls(transfer_id, direct_debit_id, authorization_id) = 1)
);
create index disputes_customer_idx on public.disputes (customer_id);
comment on table public.disputes is 'Claims of customers against a movement.';

create table public.dispute_evidence (
  id          uuid primary key default gen_random_uuid(),
  dispute_id  uuid not null references public.disputes (id),
  kind        text not null,
  storage_key text not null,
  uploaded_at timestamptz not null default now()
);
comment on table public.dispute_evidence is 'Files for a dispute.';

create table public.statements (
  id              uuid primary key default gen_random_uuid(),
  wallet_id       uuid not null references public.wallets (id),
  period_start    date not null,
  period_end      date not null,
  opening_balance numeric(18, 2) not null,
  closing_balance numeric(18, 2) not null,
  storage_key     text,
  created_at      timestamptz not null default now(),
  constraint statements_wallet_period_key unique (wallet_id, period_start)
);
comment on table public.statements is 'Monthly statements as sent.';

create table public.notes (
  id           bigint generated always as identity primary key,
  subject_type text not null check (subject_type in ('customer', 'wallet', 'transfer', 'dispute', 'loan')),
  subject_id   uuid not null,
  body         text not null,
  author_id    uuid references public.staff_users (id),
  created_at   timestamptz not null default now()
);
create index notes_subject_idx on public.notes (subject_type, subject_id);
comment on table public.notes is 'Staff notes on anything.';
