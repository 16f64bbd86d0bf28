-- Nordkai Spedition, base codes. All keys are the official codes.
create table countries (
  code char(2) primary key,
  name varchar(80) not null,
  eu_member boolean not null default false,
  phone_prefix varchar(6)
);
create table currencies (
  code char(3) primary key,
  name varchar(40) not null,
  decimals smallint not null default 2
);
create table ports (
  unlocode varchar(5) primary key,
  name varchar(80) not null,
  country_code char(2) not null references countries (code),
  latitude numeric(9,6),
  longitude numeric(9,6),
  timezone varchar(40)
);
create table airports (
  iata varchar(3) primary key,
  name varchar(80) not null,
  country_code char(2) not null references countries (code),
  latitude numeric(9,6),
  longitude numeric(9,6)
);
create table incoterms (
  code varchar(3) primary key,
  "desc" varchar(80) not null,
  edition smallint not null default 2010
);
create table container_types (
  iso_code varchar(4) primary key,
  "desc" varchar(60) not null,
  length_ft smallint not null,
  tare_wt integer,
  max_payload integer,
  is_reefer boolean not null default false
);
create table transport_modes (
  code varchar(10) primary key,
  "desc" varchar(40) not null
);
create table charge_codes (
  code varchar(8) primary key,
  "desc" varchar(80) not null,
  gl_account varchar(10),
  taxable boolean not null default true,
  active boolean not null default true
);
create table charge_code_translations (
  code varchar(8) not null references charge_codes (code),
  lang char(2) not null,
  "desc" varchar(80) not null,
  primary key (code, lang)
);
create table branches (
  code varchar(4) primary key,
  name varchar(60) not null,
  addr varchar(120),
  zip varchar(10),
  city varchar(60),
  country_code char(2) references countries (code),
  phone varchar(30)
);

insert into countries (code, name, eu_member) values ('DE','Deutschland',true),('NL','Niederlande',true),('PL','Polen',true),('GB','Großbritannien',false),('CN','China',false),('US','USA',false);
insert into currencies (code, name) values ('EUR','Euro'),('USD','US-Dollar'),('GBP','Pfund');
insert into ports (unlocode, name, country_code) values ('DEHAM','Hamburg','DE'),('NLRTM','Rotterdam','NL'),('CNSHA','Shanghai','CN');
insert into incoterms (code, "desc") values ('EXW','Ex Works'),('FCA','Free Carrier'),('FOB','Free On Board'),('CIF','Cost Insurance Freight'),('DAP','Delivered At Place'),('DDP','Delivered Duty Paid');
insert into container_types (iso_code, "desc", length_ft, is_reefer) values ('22G1','20 ft standard',20,false),('42G1','40 ft standard',40,false),('45G1','40 ft high cube',40,false),('45R1','40 ft reefer',40,true);
insert into transport_modes values ('ocean','Sea freight'),('air','Air freight'),('road','Road'),('rail','Rail');
insert into charge_codes (code, "desc") values ('OFR','Ocean freight'),('THC','Terminal handling'),('CUS','Customs clearance'),('PRE','Pre-carriage');
insert into branches (code, name, city) values ('HAM','Hamburg','Hamburg'),('BRE','Bremen','Bremen');
