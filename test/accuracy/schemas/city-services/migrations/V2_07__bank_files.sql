-- ISO 20022 files from PostFinance. camt.053 = account statement of the day, camt.054 = single credit advice with QR reference
create table tax.camt053_entries (
  id            bigint generated always as identity primary key,
  batch_id      bigint not null references etl.import_batches(id),
  iban          text not null,
  booking_date  date not null,
  value_date    date not null,
  amount        numeric(14,2) not null,
  currency      char(3) not null default 'CHF',
  credit_debit  char(4) not null check (credit_debit in ('CRDT','DBIT')),
  entry_ref     text,
  opening_balance numeric(14,2),
  closing_balance numeric(14,2)
);
create table tax.camt054_entries (
  id            bigint generated always as identity primary key,
  batch_id      bigint not null references etl.import_batches(id),
  iban          text not null,
  booking_date  date not null,
  value_date    date not null,
  amount        numeric(14,2) not null,
  currency      char(3) not null default 'CHF',
  qr_reference  text not null,
  debtor_name   text,
  debtor_iban   text,
  payment_id    bigint references tax.payments(id),
  match_state   text not null default 'new' check (match_state in ('new','matched','manual','ignored'))
);
create index camt054_qr_idx on tax.camt054_entries (qr_reference);
create index idx_pay_invoice on tax.payments (invoice_id);
