create table lending.loan_products (
  id            integer generated always as identity primary key,
  code          text not null unique,
  name          text not null,
  currency      char(3) not null references public.currencies (code),
  min_amount    numeric(14, 2) not null,
  max_amount    numeric(14, 2) not null,
  min_months    smallint not null,
  max_months    smallint not null,
  active        boolean not null default true,
  check (max_amount >= min_amount)
);
comment on table lending.loan_products is 'Personal loan, working capital.';

create table lending.loan_applications (
  id            uuid primary key default gen_random_uuid(),
  customer_id   uuid not null references public.customers (id),
  product_id    integer not null references lending.loan_products (id),
  amount        numeric(14, 2) not null,
  currency      char(3) not null,
  term_months   smallint not null check (term_months > 0),
  purpose       text,
  monthly_income numeric(14, 2),
  status        text not null default 'draft' check (status in ('draft', 'submitted', 'approved', 'declined', 'withdrawn')),
  submitted_at  timestamptz,
  decided_at    timestamptz
);
create index loan_applications_customer_idx on lending.loan_applications (customer_id);
comment on table lending.loan_applications is 'Asked for.';

create table lending.loans (
  id             uuid primary key default gen_random_uuid(),
  application_id uuid not null unique references lending.loan_applications (id),
  customer_id    uuid not null references public.customers (id),
  product_id     integer not null references lending.loan_products (id),
  wallet_id      uuid not null references public.wallets (id),
  amount         numeric(14, 2) not null check (amount > 0),
  currency       char(3) not null,
  term_months    smallint not null,
  interest_rate  numeric(6, 4) not null,
  status         text not null default 'active' check (status in ('active', 'late', 'defaulted', 'repaid', 'written_off')),
  signed_at      timestamptz not null,
  closed_at      timestamptz
);
create index loans_customer_idx on lending.loans (customer_id);
comment on table lending.loans is 'Signed contracts.';

create table lending.loans_history (
  hist_id        bigint generated always as identity primary key,
  hist_op        char(1) not null,
  hist_at        timestamptz not null default now(),
  id             uuid not null,
  application_id uuid,
  customer_id    uuid,
  product_id     integer,
  wallet_id      uuid,
  amount         numeric(14, 2),
  currency       char(3),
  term_months    smallint,
  interest_rate  numeric(6, 4),
  status         text,
  signed_at      timestamptz,
  closed_at      timestamptz
);
comment on table lending.loans_history is 'Old row versions of loans, by trigger.';
create function lending.loans_keep_history() returns trigger language plpgsql as $$
begin
  insert into lending.loans_history (hist_op, id, application_id, customer_id, product_id, wallet_id, amount, currency, term_months, interest_rate, status, signed_at, closed_at)
  values (left(tg_op, 1), old.id, old.application_id, old.customer_id, old.product_id, old.wallet_id, old.amount, old.currency, old.term_months, old.interest_rate, old.status, old.signed_at, old.closed_at);
  return coalesce(new, old);
end $$;
create trigger loans_history_trg after update or delete on lending.loans for each row execute function lending.loans_keep_history();

create table lending.instalments (
  id        bigint generated always as identity primary key,
  loan_id   uuid not null references lending.loans (id),
  seq_no    smallint not null,
  due_on    date not null,
  principal numeric(14, 2) not null,
  interest  numeric(14, 2) not null,
  fee       numeric(14, 2) not null default 0,
  paid_on   date,
  status    text not null default 'due' check (status in ('due', 'partial', 'paid', 'late')),
  unique (loan_id, seq_no)
);
comment on table lending.instalments is 'Plan of repayment.';

create table lending.repayments (
  id             bigint generated always as identity primary key,
  loan_id        uuid not null references lending.loans (id),
  instalment_id  bigint references lending.instalments (id),
  amount         numeric(14, 2) not null check (amount > 0),
  principal_part numeric(14, 2) not null,
  interest_part  numeric(14, 2) not null,
  fee_part       numeric(14, 2) not null default 0,
  method         text not null check (method in ('wallet', 'bank', 'card')),
  paid_at        timestamptz not null,
  journal_id     bigint references ledger.journals (id)
);
create index repayments_loan_idx on lending.repayments (loan_id);
comment on table lending.repayments is 'Money that borrowers paid back.';

create table lending.disbursements (
  id             bigint generated always as identity primary key,
  loan_id        uuid not null references lending.loans (id),
  amount         numeric(14, 2) not null check (amount > 0),
  method         text not null check (method in ('wallet', 'bank')),
  paid_at        timestamptz not null,
  journal_id     bigint references ledger.journals (id)
);
comment on table lending.disbursements is 'Money that went to borrowers.';

create table lending.co_borrowers (
  id            uuid primary key default gen_random_uuid(),
  loan_id       uuid not null references lending.loans (id),
  customer_id   uuid references public.customers (id),
  full_name     text not null,
  date_of_birth date not null,
  email         text,
  signed_at     timestamptz
);
comment on table lending.co_borrowers is 'Owe together with the borrower from day one.';

create table lending.guarantors (
  id              uuid primary key default gen_random_uuid(),
  loan_id         uuid not null references lending.loans (id),
  customer_id     uuid references public.customers (id),
  full_name       text not null,
  date_of_birth   date not null,
  email           text,
  guarantee_limit numeric(14, 2) not null,
  signed_at       timestamptz
);
comment on table lending.guarantors is 'Pay only if the borrower does not.';

create table lending.documents (
  id          uuid primary key default gen_random_uuid(),
  loan_id     uuid not null references lending.loans (id),
  template    text not null check (template in ('agreement', 'secci', 'schedule', 'closing_letter')),
  storage_key text not null,
  sha256      text not null,
  generated_at timestamptz not null default now(),
  signed_at   timestamptz
);
comment on table lending.documents is 'Contracts that we generate.';
