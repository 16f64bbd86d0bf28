create table hs_codes (
  code varchar(10) primary key,
  "desc" varchar(250) not null,
  duty_pct numeric(5,2),
  unit varchar(5)
);
create table export_declarations (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  mrn varchar(18),
  exporter_no varchar(10) references customers (cust_no),
  office_of_export varchar(8),
  office_of_exit varchar(8),
  dest_country char(2) references countries (code),
  invoice_value numeric(14,2),
  currency char(3),
  status varchar(12) not null default 'draft',
  submitted timestamp,
  released timestamp,
  exit_confirmed timestamp,
  created timestamp not null default now()
);
create index export_declarations_file on export_declarations (file_no);
create table export_declaration_lines (
  id serial primary key,
  declaration_id integer not null references export_declarations (id) on delete cascade,
  line_no smallint not null,
  hs_code varchar(10) not null references hs_codes (code),
  descr varchar(250),
  qty numeric(12,3),
  net_wt numeric(12,3),
  gross_wt numeric(12,3),
  statistical_value numeric(14,2),
  unique (declaration_id, line_no)
);
create table import_declarations (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  mrn varchar(18),
  importer_no varchar(10) references customers (cust_no),
  office_of_entry varchar(8),
  origin_country char(2) references countries (code),
  invoice_value numeric(14,2),
  currency char(3),
  duty_amount numeric(14,2),
  vat_amount numeric(14,2),
  deferment_acct varchar(20),
  status varchar(12) not null default 'draft',
  submitted timestamp,
  released timestamp,
  created timestamp not null default now()
);
create index import_declarations_file on import_declarations (file_no);
create table import_declaration_lines (
  id serial primary key,
  declaration_id integer not null references import_declarations (id) on delete cascade,
  line_no smallint not null,
  hs_code varchar(10) not null references hs_codes (code),
  descr varchar(250),
  origin_country char(2),
  qty numeric(12,3),
  net_wt numeric(12,3),
  customs_value numeric(14,2),
  duty_pct numeric(5,2),
  duty_amount numeric(14,2),
  unique (declaration_id, line_no)
);
