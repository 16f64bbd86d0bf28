-- Task-based billing follows the UTBMS litigation and project code sets.
create table task_codes (
  code       text primary key,
  name       text not null,
  phase_code text not null,
  phase_name text not null
);

create table activity_codes (
  code text primary key,
  name text not null
);

create table time_entries (
  id            bigint generated always as identity primary key,
  matter_id     bigint not null references matters (id),
  timekeeper_id bigint not null references timekeepers (id),
  grade_code    text not null references timekeeper_grades (code),
  worked_on     date not null,
  minutes       integer not null check (minutes between 1 and 1440),
  task_code     text references task_codes (code),
  activity_code text references activity_codes (code),
  narrative     text not null,
  hourly_rate   numeric(8,2) not null,
  amount        numeric(12,2) generated always as (round(minutes * hourly_rate / 60, 2)) stored,
  created_at    timestamptz not null default now()
);
comment on column time_entries.grade_code is 'Grade on the day of the work, which the client''s guidelines refer to.';
comment on column time_entries.hourly_rate is 'Rate agreed for the work on that day.';
create index on time_entries (matter_id, worked_on);
create index on time_entries (timekeeper_id, worked_on);

create table vendors (
  id      bigint generated always as identity primary key,
  name    text not null,
  tax_no  text,
  iban    text,
  email   text,
  phone   text
);

create table expense_types (
  code     text primary key,
  name     text not null unique,
  billable boolean not null default true
);

create table expenses (
  id                bigint generated always as identity primary key,
  matter_id         bigint not null references matters (id),
  timekeeper_id     bigint references timekeepers (id),
  expense_type_code text not null references expense_types (code),
  vendor_id         bigint references vendors (id),
  vendor_name       text,
  incurred_on       date not null,
  amount            numeric(12,2) not null,
  currency_code     char(3) not null references currencies (code),
  fx_rate           numeric(12,6) not null default 1,
  amount_eur        numeric(12,2) generated always as (round(amount * fx_rate, 2)) stored,
  billable          boolean not null default true,
  receipt_id        bigint references documents (id)
);
comment on column expenses.billable is 'Starts as the type''s, may be decided otherwise for the single expense.';
comment on column expenses.fx_rate is 'Rate of the card statement.';

create table vendor_bills (
  id        bigint generated always as identity primary key,
  vendor_id bigint not null references vendors (id),
  bill_no   text not null,
  billed_on date not null,
  net       numeric(12,2) not null,
  tax       numeric(12,2) not null,
  gross     numeric(12,2) not null,
  paid_on   date,
  unique (vendor_id, bill_no)
);
comment on table vendor_bills is 'Figures as on the vendor''s paper, roundings included.';
