create table master_bills (
  mbl_no varchar(20) primary key,
  carrier_code varchar(6) not null references carriers (code),
  voyage_id integer references voyages (id),
  pol varchar(5) references ports (unlocode),
  pod varchar(5) references ports (unlocode),
  freight_terms varchar(7) not null default 'PREPAID',
  originals smallint not null default 3,
  issue_place varchar(60),
  issue_date date,
  released varchar(10),
  created timestamp not null default now()
);
-- our own bills to the customers, several under one master
create table house_bills (
  hbl_no varchar(20) primary key,
  file_no varchar(14) not null references shipments (file_no),
  mbl_no varchar(20) references master_bills (mbl_no),
  shipper_text text,
  consignee_text text,
  notify_text text,
  pol varchar(5) references ports (unlocode),
  pod varchar(5) references ports (unlocode),
  freight_terms varchar(7) not null default 'COLLECT',
  originals smallint not null default 3,
  issue_place varchar(60),
  issue_date date,
  goods_text text,
  created timestamp not null default now()
);
create index house_bills_file on house_bills (file_no);

-- checklist: which papers do we need, which originals are here
create table shipment_documents (
  file_no varchar(14) not null references shipments (file_no),
  doc_type varchar(10) not null,
  required boolean not null default true,
  originals_expected smallint,
  received date,
  sent_on date,
  courier_no varchar(30),
  primary key (file_no, doc_type)
);
