create table vendor (
  id int generated always as identity primary key,
  name text not null unique,
  account_number text,
  contact_name text,
  contact_email text,
  contact_phone text,
  order_phone_1 text,
  order_phone_2 text,
  order_phone_3 text,
  active boolean not null default true
);

create table fund (
  id int generated always as identity primary key,
  library_system_id int not null references library_system (id),
  code text not null,
  fiscal_year smallint not null,
  name text not null,
  allocated_cents bigint not null,
  unique (library_system_id, code, fiscal_year)
);

create table purchase_order (
  id bigint generated always as identity primary key,
  vendor_id int not null references vendor (id),
  library_system_id int not null references library_system (id),
  number text not null unique,
  ordered_by int not null references staff_member (id),
  ordered_on date not null,
  vendor_email text,
  status text not null default 'draft' check (status in ('draft','sent','partly_received','received','cancelled')),
  expected_on date,
  currency char(3) not null default 'EUR'
);
comment on column purchase_order.vendor_email is 'Where the order was sent.';

create table purchase_order_line (
  purchase_order_id bigint not null references purchase_order (id) on delete cascade,
  line_no smallint not null,
  edition_id bigint not null references edition (id),
  fund_id int not null references fund (id),
  branch_id int not null references branch (id),
  quantity smallint not null check (quantity > 0),
  unit_price_cents int not null check (unit_price_cents >= 0),
  discount_percent numeric(5,2) not null default 0,
  line_total_cents int not null,
  received_quantity smallint not null default 0,
  primary key (purchase_order_id, line_no)
);
insert into vendor (name, account_number, contact_name, contact_email, contact_phone, order_phone_1, order_phone_2, order_phone_3) values
  ('Buchhaus Nord', 'K-2201', 'Elke Thamm', 'thamm@buchhaus.example', '+49 431 55510', '+49 431 55511', '+49 431 55512', null),
  ('Medienservice Ott', '88121', 'R. Ott', 'ott@ms-ott.example', null, '+49 40 887766', null, null),
  ('Gardners Export', 'GX-19', 'Priya Dale', 'pdale@gx.example', '+44 1323 521', '+44 1323 521777', '+44 1323 521778', '+44 1323 521779');
insert into staff_member (branch_id, given_name, family_name, email, role, hired_on) values
  (1, 'Anke', 'Voss', 'a.voss@nordfeld.example', 'branch_manager', '2011-04-01'),
  (1, 'Timo', 'Brandt', 't.brandt@nordfeld.example', 'librarian', '2015-09-01'),
  (2, 'Sile', 'Kerr', 's.kerr@nordfeld.example', 'assistant', '2019-02-11'),
  (6, 'Jonna', 'Eik', 'j.eik@astrup.example', 'cataloguer', '2013-01-07'),
  (4, 'Paul', 'Reimers', 'p.reimers@hollen.example', 'branch_manager', '2008-10-01');
insert into fund (library_system_id, code, fiscal_year, name, allocated_cents) values
  (1, 'FIC', 2021, 'Fiction', 1800000),
  (1, 'FIC', 2022, 'Fiction', 1800000),
  (1, 'KID', 2021, 'Children', 900000),
  (1, 'KID', 2022, 'Children', 900000),
  (3, 'FIC', 2021, 'Fiction', 1800000),
  (3, 'FIC', 2022, 'Fiction', 1800000),
  (3, 'KID', 2021, 'Children', 900000),
  (3, 'KID', 2022, 'Children', 900000);
insert into purchase_order (vendor_id, library_system_id, number, ordered_by, ordered_on, vendor_email, status) values
  (1, 1, 'PO-2021-0000', 4, '2021-01-05', 'thamm@buchhaus.example', 'received'),
  (2, 1, 'PO-2021-0001', 1, '2021-02-05', 'ott@ms-ott.example', 'received'),
  (2, 3, 'PO-2021-0002', 1, '2021-03-05', 'ott@ms-ott.example', 'received'),
  (1, 3, 'PO-2021-0003', 2, '2021-04-05', 'thamm@buchhaus.example', 'received'),
  (1, 3, 'PO-2021-0004', 4, '2021-05-05', 'thamm@buchhaus.example', 'received'),
  (1, 3, 'PO-2022-0005', 2, '2022-06-05', 'thamm@buchhaus.example', 'received'),
  (3, 3, 'PO-2022-0006', 2, '2022-07-05', 'pdale@gx.example', 'received'),
  (2, 3, 'PO-2022-0007', 2, '2022-08-05', 'ott@ms-ott.example', 'received'),
  (2, 1, 'PO-2022-0008', 1, '2022-09-05', 'ott@ms-ott.example', 'received'),
  (2, 1, 'PO-2022-0009', 4, '2022-10-05', 'ott@ms-ott.example', 'received');
insert into purchase_order_line (purchase_order_id, line_no, edition_id, fund_id, branch_id, quantity, unit_price_cents, discount_percent, line_total_cents, received_quantity) values
  (1, 1, 16, 5, 5, 2, 1800, 0, 3600, 2),
  (1, 2, 3, 6, 6, 5, 2499, 10, 11246, 5),
  (1, 3, 12, 5, 7, 5, 1299, 10, 5846, 5),
  (1, 4, 11, 3, 5, 3, 2200, 10, 5940, 3),
  (1, 5, 11, 5, 4, 1, 950, 10, 855, 1),
  (2, 1, 9, 6, 6, 5, 2200, 10, 9900, 5),
  (2, 2, 15, 6, 3, 3, 2200, 0, 6600, 3),
  (2, 3, 7, 6, 7, 5, 1800, 0, 9000, 5),
  (2, 4, 14, 3, 5, 3, 2200, 0, 6600, 3),
  (3, 1, 1, 4, 2, 2, 2499, 10, 4498, 2),
  (3, 2, 8, 3, 6, 5, 950, 0, 4750, 5),
  (3, 3, 6, 1, 2, 1, 950, 0, 950, 1),
  (3, 4, 16, 4, 5, 1, 2200, 0, 2200, 1),
  (3, 5, 12, 7, 6, 1, 950, 15, 808, 1),
  (4, 1, 12, 1, 3, 5, 1800, 0, 9000, 5),
  (4, 2, 4, 6, 1, 3, 2200, 15, 5610, 3),
  (5, 1, 19, 5, 3, 1, 2200, 10, 1980, 1),
  (5, 2, 19, 6, 4, 1, 950, 15, 808, 1),
  (5, 3, 19, 8, 2, 1, 1800, 15, 1530, 1),
  (5, 4, 12, 1, 4, 1, 2499, 0, 2499, 1),
  (6, 1, 11, 7, 4, 2, 2499, 0, 4998, 2),
  (6, 2, 10, 8, 6, 3, 1800, 15, 4590, 3),
  (7, 1, 10, 8, 3, 3, 1800, 10, 4860, 3),
  (7, 2, 10, 8, 3, 3, 1299, 10, 3507, 3),
  (7, 3, 4, 8, 2, 1, 950, 0, 950, 1),
  (7, 4, 13, 1, 4, 2, 1299, 0, 2598, 2),
  (7, 5, 8, 8, 7, 5, 2499, 10, 11246, 5),
  (8, 1, 5, 5, 3, 1, 950, 10, 855, 1),
  (8, 2, 17, 2, 1, 3, 2499, 15, 6372, 3),
  (9, 1, 20, 5, 6, 2, 2200, 10, 3960, 2),
  (9, 2, 12, 6, 6, 5, 1299, 15, 5521, 5),
  (9, 3, 1, 5, 5, 5, 1800, 0, 9000, 5),
  (10, 1, 1, 7, 7, 1, 2499, 0, 2499, 1),
  (10, 2, 13, 8, 4, 3, 2499, 15, 6372, 3),
  (10, 3, 3, 5, 7, 1, 2200, 15, 1870, 1),
  (10, 4, 21, 8, 3, 1, 950, 10, 855, 1),
  (10, 5, 18, 8, 3, 1, 1800, 15, 1530, 1);

create table vendor_invoice (
  id bigint generated always as identity primary key,
  vendor_id int not null references vendor (id),
  purchase_order_id bigint references purchase_order (id),
  invoice_number text not null,
  invoice_date date not null,
  net_cents bigint not null,
  vat_cents bigint not null default 0,
  gross_cents bigint generated always as (net_cents + vat_cents) stored,
  paid_on date,
  unique (vendor_id, invoice_number)
);
comment on column vendor_invoice.net_cents is 'As printed on the invoice.';
