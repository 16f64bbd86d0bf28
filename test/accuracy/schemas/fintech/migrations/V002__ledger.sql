create table ledger.account_types (
  code         text primary key,
  name         text not null,
  debit_normal boolean not null
);
comment on table ledger.account_types is 'Chart of accounts, top level.';
insert into ledger.account_types values ('customer_funds', 'Customer funds', false), ('safeguarding', 'Safeguarding bank', true), ('fee_income', 'Fee income', false), ('suspense', 'Suspense', true);

create table ledger.accounts (
  id           bigint generated always as identity primary key,
  account_no   text not null,
  account_type text not null references ledger.account_types (code),
  currency     char(3) not null references public.currencies (code),
  name         text not null,
  status       text not null default 'open' check (status in ('open', 'frozen', 'closed')),
  opened_at    timestamptz not null default now(),
  closed_at    timestamptz,
  constraint accounts_account_no_key unique (account_no)
);
comment on table ledger.accounts is 'Double-entry accounts. Balances are in ledger.balances.';

create table ledger.accounts_history (
  hist_id      bigint generated always as identity primary key,
  hist_op      char(1) not null check (hist_op in ('U', 'D')),
  hist_at      timestamptz not null default now(),
  hist_user    text not null default current_user,
  id           bigint not null,
  account_no   text,
  account_type text,
  currency     char(3),
  name         text,
  status       text,
  opened_at    timestamptz,
  closed_at    timestamptz
);
comment on table ledger.accounts_history is 'Old row versions of ledger.accounts, by trigger.';
create function ledger.accounts_keep_history() returns trigger language plpgsql as $$
begin
  insert into ledger.accounts_history (hist_op, id, account_no, account_type, currency, name, status, opened_at, closed_at)
  values (left(tg_op, 1), old.id, old.account_no, old.account_type, old.currency, old.name, old.status, old.opened_at, old.closed_at);
  return coalesce(new, old);
end $$;
create trigger accounts_history_trg after update or delete on ledger.accounts
  for each row execute function ledger.accounts_keep_history();

create table ledger.periods (
  id        integer generated always as identity primary key,
  starts_on date not null unique,
  ends_on   date not null,
  closed_at timestamptz,
  closed_by uuid references public.staff_users (id),
  check (ends_on >= starts_on)
);
comment on table ledger.periods is 'Accounting months. Nothing may be posted into a closed one.';

create table ledger.journals (
  id          bigint generated always as identity primary key,
  period_id   integer references ledger.periods (id),
  description text not null,
  source      text not null check (source in ('transfer', 'card', 'loan', 'fee', 'fx', 'manual')),
  source_ref  text,
  booked_at   timestamptz not null default now(),
  reverses_id bigint references ledger.journals (id)
);
comment on table ledger.journals is 'One balanced booking.';
create index journals_source_idx on ledger.journals (source, source_ref);

create table ledger.postings (
  id         bigint generated always as identity,
  journal_id bigint not null,
  account_id bigint not null,
  side       char(1) not null check (side in ('D', 'C')),
  amount     numeric(18, 2) not null check (amount > 0),
  currency   char(3) not null,
  booked_at  timestamptz not null,
  primary key (id, booked_at)
) partition by range (booked_at);
create table ledger.postings_2023 partition of ledger.postings for values from ('2023-01-01') to ('2024-01-01');
create table ledger.postings_2024 partition of ledger.postings for values from ('2024-01-01') to ('2025-01-01');
create table ledger.postings_2025 partition of ledger.postings for values from ('2025-01-01') to ('2026-01-01');
create index postings_account_idx on ledger.postings (account_id, booked_at);
comment on table ledger.postings is 'Debit and credit lines of journals.';

create table ledger.balances (
  account_id   bigint primary key references ledger.accounts (id),
  currency     char(3) not null,
  debit_total  numeric(20, 2) not null default 0,
  credit_total numeric(20, 2) not null default 0,
  last_posting bigint,
  updated_at   timestamptz not null default now()
);
comment on table ledger.balances is 'Running totals, maintained by the posting engine under a row lock.';

create table ledger.balance_snapshots (
  account_id   bigint not null references ledger.accounts (id),
  as_of        date not null,
  currency     char(3) not null,
  debit_total  numeric(20, 2) not null,
  credit_total numeric(20, 2) not null,
  primary key (account_id, as_of)
);
comment on table ledger.balance_snapshots is 'End-of-day copy of the balances for the auditors.';
