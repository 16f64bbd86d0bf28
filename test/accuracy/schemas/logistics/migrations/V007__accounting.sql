-- expected income and cost per file
create table charges (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  charge_code varchar(8) not null references charge_codes (code),
  kind char(1) not null check (kind in ('R','C')),
  descr varchar(120),
  qty numeric(10,3) not null default 1,
  unit_price numeric(12,2) not null,
  currency char(3) not null default 'EUR',
  amount numeric(12,2) not null,
  invoiced boolean not null default false,
  created timestamp not null default now()
);
create index charges_file on charges (file_no);
create table invoices (
  invoice_no varchar(12) primary key,
  cust_no varchar(10) not null references customers (cust_no),
  file_no varchar(14) references shipments (file_no),
  invoice_date date not null,
  due_date date,
  currency char(3) not null default 'EUR',
  net numeric(12,2) not null,
  vat numeric(12,2) not null default 0,
  gross numeric(12,2) not null,
  status varchar(10) not null default 'open',
  sent timestamp,
  created timestamp not null default now()
);
create index invoices_cust on invoices (cust_no);
create table invoice_lines (
  id serial primary key,
  invoice_no varchar(12) not null references invoices (invoice_no) on delete cascade,
  line_no smallint not null,
  charge_code varchar(8) not null references charge_codes (code),
  descr varchar(120),
  qty numeric(10,3) not null,
  unit_price numeric(12,2) not null,
  amount numeric(12,2) not null,
  vat_code varchar(4),
  unique (invoice_no, line_no)
);
create table credit_notes (
  credit_no varchar(12) primary key,
  invoice_no varchar(12) not null references invoices (invoice_no),
  credit_date date not null,
  currency char(3) not null default 'EUR',
  net numeric(12,2) not null,
  vat numeric(12,2) not null default 0,
  gross numeric(12,2) not null,
  reason varchar(120),
  created timestamp not null default now()
);
create table vendor_invoices (
  id serial primary key,
  creditor_no varchar(10) not null,
  creditor_name varchar(100),
  vendor_inv_no varchar(30) not null,
  invoice_date date not null,
  due_date date,
  currency char(3) not null default 'EUR',
  net numeric(12,2) not null,
  vat numeric(12,2) not null default 0,
  gross numeric(12,2) not null,
  status varchar(10) not null default 'received',
  approved_by varchar(20) references app_users (user_id),
  approved timestamp,
  created timestamp not null default now(),
  unique (creditor_no, vendor_inv_no)
);
create table vendor_invoice_lines (
  id serial primary key,
  vendor_invoice_id integer not null references vendor_invoices (id) on delete cascade,
  line_no smallint not null,
  file_no varchar(14) references shipments (file_no),
  charge_code varchar(8) references charge_codes (code),
  descr varchar(120),
  qty numeric(10,3) not null default 1,
  unit_price numeric(12,2),
  amount numeric(12,2) not null,
  unique (vendor_invoice_id, line_no)
);
create table payments (
  id serial primary key,
  invoice_no varchar(12) not null references invoices (invoice_no),
  amount numeric(12,2) not null,
  paid_on date not null,
  bank_ref varchar(40),
  created timestamp not null default now()
);
create index payments_invoice on payments (invoice_no);
