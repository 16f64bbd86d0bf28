create table rental.invoices (
  id bigint generated always as identity primary key,
  invoice_number text not null,
  booking_id bigint references rental.bookings(id),
  customer_id bigint not null references rental.customers(id),
  corporate_account_id bigint references rental.corporate_accounts(id),
  issue_date date not null default current_date,
  due_date date not null,
  net_amount numeric(10,2) not null,
  vat_amount numeric(10,2) not null,
  total numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  status text not null default 'open' check (status in ('draft', 'open', 'paid', 'overdue', 'cancelled')),
  pdf_key text,
  created_at timestamptz not null default now(),
  constraint invoices_number_key unique (invoice_number)
);
create index invoices_customer_idx on rental.invoices (customer_id);
create table rental.invoice_items (
  id bigint generated always as identity primary key,
  invoice_id bigint not null references rental.invoices(id) on delete cascade,
  position smallint not null,
  description text not null,
  quantity numeric(8,2) not null default 1,
  unit_price numeric(10,2) not null,
  vat_rate numeric(5,2) not null default 20
);
create index invoice_items_invoice_idx on rental.invoice_items (invoice_id);
create table rental.credit_notes (
  id bigint generated always as identity primary key,
  credit_number text not null unique,
  invoice_id bigint not null references rental.invoices(id),
  customer_id bigint not null references rental.customers(id),
  issue_date date not null default current_date,
  net_amount numeric(10,2) not null,
  vat_amount numeric(10,2) not null,
  total numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  reason text not null,
  created_at timestamptz not null default now()
);
create table rental.payments (
  id bigint generated always as identity primary key,
  invoice_id bigint not null references rental.invoices(id),
  method text not null check (method in ('card', 'cash', 'transfer', 'voucher')),
  amount numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  terminal_reference text,
  paid_at timestamptz not null default now(),
  recorded_by bigint references rental.employees(id)
);
create index payments_invoice_idx on rental.payments (invoice_id);
create table rental.deposits (
  id bigint generated always as identity primary key,
  booking_id bigint not null references rental.bookings(id),
  amount numeric(10,2) not null,
  currency char(3) not null default 'EUR',
  card_last4 char(4),
  authorisation_code text,
  held_at timestamptz not null default now(),
  released_at timestamptz,
  captured_amount numeric(10,2) not null default 0
);
comment on table rental.deposits is 'Amounts blocked on the card at pickup; no payment unless captured';
