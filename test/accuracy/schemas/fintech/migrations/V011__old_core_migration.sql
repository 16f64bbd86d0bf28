-- Migration from the "Baltcore" system of the acquired licence. Cut-over 2021-11-27.
create table public.import_batches (
  id          integer generated always as identity primary key,
  file_name   text not null,
  loaded_at   timestamptz not null default now(),
  row_count   integer,
  checksum    text,
  accepted_at timestamptz
);
comment on table public.import_batches is 'Extract files from Baltcore.';

create table public.import_customers (
  batch_id   integer not null references public.import_batches (id),
  line_no    integer not null,
  cust_no    text,
  forename   text,
  surname    text,
  dob        text,
  email_addr text,
  tel        text,
  street     text,
  town       text,
  postcode   text,
  ctry       text,
  opened     text,
  status_cd  text,
  error      text,
  primary key (batch_id, line_no)
);
comment on table public.import_customers is 'Raw lines, everything text; errors are sent back to Vilnius.';

create table public.import_wallets (
  batch_id   integer not null references public.import_batches (id),
  line_no    integer not null,
  acct_no    text,
  cust_no    text,
  iban       text,
  currency   text,
  label      text,
  status     text,
  opened_at  text,
  closed_at  text,
  balance    text,
  error      text,
  primary key (batch_id, line_no)
);
comment on table public.import_wallets is 'Raw lines of accounts.';

create table public.legacy_customers (
  cust_no         integer primary key,
  forename        text,
  surname         text,
  dob             date,
  email_addr      text,
  tel             text,
  street          text,
  town            text,
  postcode        text,
  ctry            char(2),
  opened_on       date,
  status_cd       char(1) check (status_cd in ('A', 'B', 'C')),
  new_customer_id uuid
);
comment on table public.legacy_customers is 'Baltcore customers as of cut-over. Annual report still reads from here until FIN-880.';

-- tariffs that the acquired customers keep by contract
create table public.legacy_fees (
  id           integer generated always as identity primary key,
  customer_id  uuid not null references public.customers (id),
  fee_type     text not null references public.fee_types (code),
  agreed_fixed numeric(10, 2) not null default 0,
  agreed_pct   numeric(6, 4) not null default 0,
  valid_until  date,
  unique (customer_id, fee_type)
);
comment on table public.legacy_fees is 'Grandfathered prices.';
