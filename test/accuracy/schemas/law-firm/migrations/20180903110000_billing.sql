create type fee_kind as enum ('hourly', 'fixed', 'capped', 'contingency', 'statutory');
create type invoice_status as enum ('draft', 'issued', 'part_paid', 'paid', 'cancelled');

create table fee_arrangements (
  id            bigint generated always as identity primary key,
  matter_id     bigint not null references matters (id),
  kind          fee_kind not null,
  currency_code char(3) not null references currencies (code),
  fixed_amount  numeric(12,2),
  cap_amount    numeric(12,2),
  success_pct   numeric(5,2),
  agreed_on     date not null,
  valid_to      date
);

create table invoices (
  id            bigint generated always as identity primary key,
  invoice_no    text not null unique,
  matter_id     bigint not null,
  client_id     bigint not null,
  bill_to_name  text not null,
  bill_to_lines text not null,
  issued_on     date,
  due_on        date,
  currency_code char(3) not null references currencies (code),
  net           numeric(12,2) not null default 0,
  tax           numeric(12,2) not null default 0,
  total         numeric(12,2) not null default 0,
  paid_amount   numeric(12,2) not null default 0,
  balance_due   numeric(12,2) not null default 0,
  status        invoice_status not null default 'draft',
  foreign key (matter_id, client_id) references matters (id, client_id)
);
comment on column invoices.bill_to_name is 'Name printed on the invoice.';
comment on column invoices.net is 'Frozen with tax and total when the invoice is issued.';
comment on column invoices.paid_amount is 'Kept by trigger from payment_allocations.';

create table invoice_lines (
  invoice_id    bigint not null references invoices (id) on delete cascade,
  line_no       integer not null,
  matter_id     bigint not null references matters (id),
  time_entry_id bigint unique references time_entries (id),
  expense_id    bigint unique references expenses (id),
  description   text not null,
  quantity      numeric(10,2) not null,
  rate          numeric(10,2) not null,
  amount        numeric(12,2) not null,
  primary key (invoice_id, line_no),
  check (time_entry_id is null or expense_id is null)
);

create table payments (
  id            bigint generated always as identity primary key,
  client_id     bigint not null references clients (id),
  payer_name    text not null,
  received_on   date not null,
  amount        numeric(12,2) not null check (amount > 0),
  currency_code char(3) not null references currencies (code),
  method        text not null check (method in ('transfer', 'card', 'cheque', 'trust')),
  bank_ref      text
);
comment on column payments.payer_name is 'As on the bank statement: insurers and parents often pay.';

create table payment_allocations (
  payment_id bigint not null references payments (id),
  invoice_id bigint not null references invoices (id),
  amount     numeric(12,2) not null check (amount > 0),
  primary key (payment_id, invoice_id)
);

create function sum_allocations() returns trigger language plpgsql as $$
begin
  update invoices i
     set paid_amount = coalesce((select sum(a.amount) from payment_allocations a where a.invoice_id = i.id), 0)
   where i.id in (coalesce(new.invoice_id, old.invoice_id));
  return null;
end $$;
create trigger payment_allocated after insert or update or delete on payment_allocations for each row execute function sum_allocations();

create table invoice_reminders (
  invoice_id bigint not null references invoices (id),
  level      smallint not null check (level between 1 and 3),
  sent_on    date not null,
  fee        numeric(8,2) not null default 0,
  primary key (invoice_id, level)
);

create table write_offs (
  id            bigint generated always as identity primary key,
  time_entry_id bigint not null references time_entries (id),
  amount        numeric(12,2) not null,
  reason        text not null,
  approved_by   bigint not null references timekeepers (id),
  approved_at   timestamptz not null
);

alter table time_entries
  add column invoice_id bigint references invoices (id),
  add column billed boolean not null default false;
