-- WMS of the former Lagerhaus Stade, taken over as its own schema. Names in singular there.
create schema wms;
create table wms.country (
  iso2 char(2) primary key,
  country_name varchar(60) not null,
  is_eu boolean not null default false
);
create table wms.uom (
  uom_cd varchar(5) primary key,
  uom_name varchar(30) not null,
  decimals smallint not null default 0
);
-- owner of the goods (depositor)
create table wms.client (
  client_id serial primary key,
  client_no varchar(12) not null unique,
  client_name varchar(80) not null,
  street varchar(80),
  zip_code varchar(10),
  town varchar(60),
  country_iso2 char(2) references wms.country (iso2),
  phone varchar(30),
  email varchar(100),
  vat_id varchar(20),
  pay_terms_days smallint,
  is_blocked boolean not null default false,
  fifo_strict boolean not null default true,
  storage_rate numeric(8,2),
  crt_dt timestamp not null default now(),
  upd_dt timestamp
);
create table wms.address (
  addr_id serial primary key,
  name1 varchar(80) not null,
  name2 varchar(80),
  street varchar(80) not null,
  zip_code varchar(10),
  town varchar(60),
  country_iso2 char(2) references wms.country (iso2),
  contact_person varchar(60),
  phone varchar(30),
  delivery_hint varchar(120)
);
create table wms.carrier (
  carr_cd varchar(8) primary key,
  carr_name varchar(60) not null,
  phone varchar(30),
  email varchar(100),
  track_url varchar(150),
  pickup_time time,
  active boolean not null default true
);
create table wms.operator (
  opr_id serial primary key,
  badge_no varchar(12) not null unique,
  opr_name varchar(60) not null,
  shift char(1),
  forklift_licence_until date,
  pin varchar(8),
  active boolean not null default true
);
create table wms.item (
  item_id serial primary key,
  client_id integer not null references wms.client (client_id),
  item_no varchar(30) not null,
  "desc" varchar(120) not null,
  uom_cd varchar(5) not null references wms.uom (uom_cd),
  abc_class char(1),
  lot_managed boolean not null default false,
  hazmat_un varchar(4),
  shelf_life_days smallint,
  active boolean not null default true,
  crt_dt timestamp not null default now(),
  constraint uq_item_client_no unique (client_id, item_no)
);
create index ix_item_client on wms.item (client_id);

create table wms.item_dimension (
  item_id integer primary key references wms.item (item_id),
  len_mm integer,
  wid_mm integer,
  hgt_mm integer,
  gross_wt numeric(10,3),
  net_wt numeric(10,3),
  stackable boolean not null default true
);
create table wms.item_barcode (
  barcode varchar(40) primary key,
  item_id integer not null references wms.item (item_id),
  uom_cd varchar(5) references wms.uom (uom_cd),
  qty_per_pack integer not null default 1
);
insert into wms.country values ('DE','Deutschland',true),('NL','Niederlande',true),('PL','Polen',true),('GB','Großbritannien',false);
insert into wms.uom values ('PCE','Stück',0),('CTN','Karton',0),('PAL','Palette',0),('KGM','Kilogramm',3),('MTR','Meter',2);
insert into wms.client (client_no, client_name, town, country_iso2) values ('C0012','Elbe Maschinenbau','Hamburg','DE');
insert into wms.carrier (carr_cd, carr_name) values ('DHLF','DHL Freight'),('SCHE','Schenker'),('WEBE','Weber Transporte');
