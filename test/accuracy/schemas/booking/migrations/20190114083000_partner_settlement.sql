-- Settlement with partners. Two models: we pay out what we collected (payouts), or the partner collects and
-- invoices nothing while we bill the commission; agencies invoice us (partner_invoices).
create table partner_payouts (
  id               bigint generated always as identity primary key,
  partner_id       bigint not null references partners (id),
  bank_account_id  bigint not null references partner_bank_accounts (id),
  payout_number    text not null unique,
  period_from      date not null,
  period_to        date not null,
  amount           numeric(12,2) not null,
  currency_id      bigint not null references currencies (id),
  status           text not null default 'draft' check (status in ('draft', 'approved', 'transferred', 'returned')),
  transferred_at   timestamptz,
  created_at       timestamptz not null default now()
);
create index partner_payouts_partner_id_idx on partner_payouts (partner_id);
comment on table partner_payouts is 'Transfers of collected money to a partner.';

create table partner_payout_lines (
  id               bigint generated always as identity primary key,
  payout_id        bigint not null references partner_payouts (id) on delete cascade,
  booking_item_id  bigint not null references booking_items (id),
  gross_amount     numeric(12,2) not null,
  commission_amount numeric(12,2) not null,
  net_amount       numeric(12,2) not null,
  unique (payout_id, booking_item_id)
);
create index partner_payout_lines_booking_item_id_idx on partner_payout_lines (booking_item_id);
comment on table partner_payout_lines is 'Items that a payout settles.';

create table commission_statements (
  id               bigint generated always as identity primary key,
  partner_id       bigint not null references partners (id),
  statement_number text not null unique,
  period_from      date not null,
  period_to        date not null,
  amount           numeric(12,2) not null,
  currency_id      bigint not null references currencies (id),
  due_on           date not null,
  paid_on          date,
  created_at       timestamptz not null default now()
);
create index commission_statements_partner_id_idx on commission_statements (partner_id);
comment on table commission_statements is 'What a partner owes us for bookings paid at the hotel.';

create table commission_statement_lines (
  id                  bigint generated always as identity primary key,
  statement_id        bigint not null references commission_statements (id) on delete cascade,
  booking_item_id     bigint not null references booking_items (id),
  gross_amount        numeric(12,2) not null,
  commission_amount   numeric(12,2) not null,
  unique (statement_id, booking_item_id)
);
create index commission_statement_lines_booking_item_id_idx on commission_statement_lines (booking_item_id);
comment on table commission_statement_lines is 'Items of a commission statement.';

create table partner_invoices (
  id               bigint generated always as identity primary key,
  partner_id       bigint not null references partners (id),
  invoice_number   text not null,
  currency_id      bigint not null references currencies (id),
  net_amount       numeric(12,2) not null,
  tax_amount       numeric(12,2) not null,
  gross_amount     numeric(12,2) not null,
  issued_on        date not null,
  due_on           date not null,
  checked_by_id    bigint references staff_members (id),
  paid_on          date,
  pdf_key          text,
  created_at       timestamptz not null default now(),
  unique (partner_id, invoice_number)
);
comment on table partner_invoices is 'Invoices that we receive from consolidators and agencies.';

create table partner_invoice_lines (
  id                  bigint generated always as identity primary key,
  partner_invoice_id  bigint not null references partner_invoices (id) on delete cascade,
  booking_item_id     bigint references booking_items (id),
  description         text not null,
  quantity            numeric(9,2) not null default 1,
  net_amount          numeric(12,2) not null,
  tax_rate            numeric(5,4) not null,
  tax_amount          numeric(12,2) not null,
  position            integer not null
);
create index partner_invoice_lines_partner_invoice_id_idx on partner_invoice_lines (partner_invoice_id);
comment on table partner_invoice_lines is 'Lines of a received invoice, matched to our items.';

