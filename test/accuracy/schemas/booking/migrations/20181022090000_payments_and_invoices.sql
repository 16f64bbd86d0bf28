create table payment_providers (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  is_active   boolean not null default true
);
comment on table payment_providers is 'Payment service providers we are connected to. Credentials are in the vault.';

create table payment_methods (
  id                   bigint generated always as identity primary key,
  user_id              bigint not null references users (id) on delete cascade,
  payment_provider_id  bigint not null references payment_providers (id),
  provider_token       text not null,
  brand                text,
  last_four            char(4),
  expires_on           date,
  is_default           boolean not null default false,
  created_at           timestamptz not null default now(),
  unique (payment_provider_id, provider_token)
);
create index payment_methods_user_id_idx on payment_methods (user_id);
comment on table payment_methods is 'Cards and wallets that customers saved.';

create table payments (
  id                   bigint generated always as identity primary key,
  booking_id           bigint not null references bookings (id),
  payment_provider_id  bigint not null references payment_providers (id),
  payment_method_id    bigint references payment_methods (id) on delete set null,
  provider_ref         text,
  amount               numeric(12,2) not null check (amount > 0),
  currency_id          bigint not null references currencies (id),
  status               text not null check (status in ('created', 'authorised', 'captured', 'voided', 'failed')),
  failure_reason       text,
  created_at           timestamptz not null default now(),
  captured_at          timestamptz
);
create index payments_booking_id_idx on payments (booking_id);
create unique index payments_provider_ref_key on payments (payment_provider_id, provider_ref);
comment on table payments is 'Money in: charges to customers.';

create table refunds (
  id                   bigint generated always as identity primary key,
  payment_id           bigint not null references payments (id),
  booking_item_id      bigint references booking_items (id),
  provider_ref         text unique,
  amount               numeric(12,2) not null check (amount > 0),
  currency_id          bigint not null references currencies (id),
  status               text not null check (status in ('asked', 'approved', 'sent', 'declined', 'failed')),
  reason               text,
  approved_by_id       bigint references staff_members (id),
  created_at           timestamptz not null default now(),
  settled_at           timestamptz
);
create index refunds_payment_id_idx on refunds (payment_id);
create index refunds_booking_item_id_idx on refunds (booking_item_id);
comment on table refunds is 'Money back to customers.';

create table invoices (
  id               bigint generated always as identity primary key,
  booking_id       bigint not null references bookings (id),
  invoice_number   text not null unique,
  billing_name     text not null,
  billing_address  text not null,
  vat_number       text,
  currency_id      bigint not null references currencies (id),
  net_amount       numeric(12,2) not null,
  tax_amount       numeric(12,2) not null,
  gross_amount     numeric(12,2) not null,
  issued_on        date not null,
  pdf_key          text,
  created_at       timestamptz not null default now()
);
create index invoices_booking_id_idx on invoices (booking_id);
comment on table invoices is 'Invoices that we issue to customers.';

create table invoice_lines (
  id               bigint generated always as identity primary key,
  invoice_id       bigint not null references invoices (id) on delete cascade,
  booking_item_id  bigint references booking_items (id),
  description      text not null,
  quantity         numeric(9,2) not null default 1,
  net_amount       numeric(12,2) not null,
  tax_rate         numeric(5,4) not null,
  tax_amount       numeric(12,2) not null,
  position         integer not null
);
create index invoice_lines_invoice_id_idx on invoice_lines (invoice_id);
comment on table invoice_lines is 'Lines of a customer invoice.';

create table credit_notes (
  id               bigint generated always as identity primary key,
  invoice_id       bigint not null references invoices (id),
  credit_number    text not null unique,
  currency_id      bigint not null references currencies (id),
  net_amount       numeric(12,2) not null,
  tax_amount       numeric(12,2) not null,
  gross_amount     numeric(12,2) not null,
  reason           text not null,
  issued_on        date not null,
  pdf_key          text,
  created_at       timestamptz not null default now()
);
create index credit_notes_invoice_id_idx on credit_notes (invoice_id);
comment on table credit_notes is 'Corrections of customer invoices. Own number range, as the law wants it.';

insert into payment_providers (code, name) values ('adyen', 'Adyen'), ('paypal', 'PayPal'), ('klarna', 'Klarna');

