-- Invoices keep the address that they went to: they are documents.
create table invoices (
  id bigint generated always as identity primary key,
  pupil_id bigint not null references pupils (id),
  issued_on date not null,
  billing_name text not null,
  billing_street text not null,
  billing_city text not null,
  paid_at timestamptz,
  is_paid boolean not null default false
);

create table invoice_lines (
  invoice_id bigint not null references invoices (id),
  line_number integer not null,
  description text not null,
  quantity integer not null,
  unit_price numeric(10, 2) not null,
  line_total numeric(10, 2) not null,
  primary key (invoice_id, line_number)
);

create table rentals (
  id bigint generated always as identity primary key,
  pupil_id bigint not null references pupils (id),
  instrument_id bigint not null,
  serial_number text not null,
  rented_on date not null,
  returned_on date
);

insert into invoices (pupil_id, issued_on, billing_name, billing_street, billing_city) values
  (1, '2026-02-01', 'Jo Keller', 'Mill Lane 3', 'Norden'), (3, '2026-02-01', 'Wei Chen', 'Quay 9', 'Norden');
insert into invoice_lines values
  (1, 1, 'Piano for beginners, January', 4, 22.50, 90.00),
  (1, 2, 'Sheet music', 2, 8.00, 16.00),
  (2, 1, 'Strings together, January', 4, 25.00, 100.00),
  (2, 2, 'Cello masterclass, January', 1, 60.00, 60.00);
