-- loan engine 2 (vendor-built). New loans are planned and booked here; old ones move with LEND-300.
create table lending.instalments_v2 (
  id             uuid primary key default gen_random_uuid(),
  loan_id        uuid not null references lending.loans (id) on delete cascade,
  number         smallint not null,
  due_date       date not null,
  principal_due  numeric(14, 2) not null default 0,
  interest_due   numeric(14, 2) not null default 0,
  fees_due       numeric(14, 2) not null default 0,
  principal_paid numeric(14, 2) not null default 0,
  interest_paid  numeric(14, 2) not null default 0,
  state          text not null default 'pending',
  settled_at     timestamptz,
  constraint instalments_v2_no unique (loan_id, number)
);

create table lending.loan_payments (
  id           uuid primary key default gen_random_uuid(),
  loan_id      uuid not null references lending.loans (id) on delete cascade,
  total        numeric(14, 2) not null,
  principal    numeric(14, 2) not null default 0,
  interest     numeric(14, 2) not null default 0,
  charges      numeric(14, 2) not null default 0,
  channel      text,
  reference    text,
  received_at  timestamptz not null default now(),
  reversed_at  timestamptz
);
create index loan_payments_loan_idx on lending.loan_payments (loan_id, received_at);

alter table lending.loan_products add constraint loan_products_amounts check (max_amount >= min_amount);
