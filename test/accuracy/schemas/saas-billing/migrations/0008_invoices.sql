-- +goose Up
create type invoice_status as enum ('draft', 'open', 'paid', 'void', 'uncollectible');

create table invoice_sequences (
  organization_id  uuid primary key references organizations(id),
  prefix           text not null default 'INV-',
  next_number      bigint not null default 1,
  padding          smallint not null default 6
);

comment on table invoice_sequences is 'Apart from organizations because this row is locked for every number given out.';

create table billing_runs (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  run_date         date not null,
  status           text not null default 'pending' check (status in ('pending', 'running', 'done', 'failed')),
  invoices_created integer not null default 0,
  error            text,
  started_at       timestamptz,
  finished_at      timestamptz,
  unique (organization_id, run_date)
);

create table invoices (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  subscription_id  uuid references subscriptions(id),
  billing_run_id   uuid references billing_runs(id),
  number           text,
  status           invoice_status not null default 'draft',
  currency         char(3) not null references currencies(code),
  subtotal_cents   integer not null default 0,
  discount_cents   integer not null default 0,
  tax_cents        integer not null default 0,
  total_cents      integer not null default 0,
  paid_cents       integer not null default 0,
  issued_at        timestamptz,
  due_at           timestamptz,
  paid_at          timestamptz,
  voided_at        timestamptz,
  memo             text,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (organization_id, number)
);
create index invoices_customer_idx on invoices (customer_id);
create index invoices_org_status_due_idx on invoices (organization_id, status, due_at);
create trigger invoices_updated before update on invoices for each row execute function set_updated_at();

create table invoice_lines (
  id                    uuid primary key default gen_random_uuid(),
  organization_id       uuid not null references organizations(id),
  invoice_id            uuid not null references invoices(id) on delete cascade,
  subscription_item_id  uuid references subscription_items(id),
  description           text not null,
  quantity              numeric(20,6) not null default 1,
  unit_cents            numeric(20,6) not null default 0,
  amount_cents          integer not null,
  period_start          timestamptz,
  period_end            timestamptz,
  proration             boolean not null default false,
  position              integer not null default 0,
  created_at            timestamptz not null default now()
);
create index invoice_lines_invoice_idx on invoice_lines (invoice_id);

create table credit_notes (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  invoice_id       uuid not null references invoices(id),
  number           text not null,
  reason           text check (reason in ('duplicate', 'order_change', 'goodwill', 'error')),
  currency         char(3) not null references currencies(code),
  subtotal_cents   integer not null default 0,
  tax_cents        integer not null default 0,
  total_cents      integer not null,
  issued_at        timestamptz not null default now(),
  voided_at        timestamptz,
  memo             text,
  created_at       timestamptz not null default now(),
  unique (organization_id, number)
);

create table credit_note_lines (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  credit_note_id   uuid not null references credit_notes(id) on delete cascade,
  invoice_line_id  uuid references invoice_lines(id),
  description      text not null,
  quantity         numeric(20,6) not null default 1,
  amount_cents     integer not null,
  created_at       timestamptz not null default now()
);

create view open_invoices as
  select i.id, i.organization_id, i.customer_id, i.number, i.total_cents - i.paid_cents as due_cents, i.due_at
  from invoices i where i.status = 'open';
