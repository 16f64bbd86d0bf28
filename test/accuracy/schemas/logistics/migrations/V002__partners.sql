create table app_users (
  user_id varchar(20) primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(120) not null,
  branch_code varchar(4) references branches (code),
  pwd_hash varchar(100),
  active boolean not null default true,
  last_login timestamp,
  created timestamp not null default now()
);
create table customers (
  cust_no varchar(10) primary key,
  name varchar(100) not null,
  name2 varchar(100),
  addr varchar(120),
  zip varchar(10),
  city varchar(60),
  country_code char(2) references countries (code),
  phone varchar(30),
  email varchar(120),
  vat_no varchar(20),
  eori_no varchar(20),
  payment_terms smallint not null default 30,
  credit_limit numeric(12,2),
  sales_rep varchar(20) references app_users (user_id),
  blocked boolean not null default false,
  created timestamp not null default now(),
  changed timestamp
);
create table customer_contacts (
  id serial primary key,
  cust_no varchar(10) not null references customers (cust_no),
  name varchar(80) not null,
  function varchar(60),
  phone varchar(30),
  email varchar(120),
  gets_arrival_notice boolean not null default false
);
create index customer_contacts_cust on customer_contacts (cust_no);

comment on table customer_contacts is 'people at the customer';

-- correspondents abroad who handle the other end of a shipment
create table agents (
  agent_code varchar(8) primary key,
  name varchar(100) not null,
  network varchar(40),
  addr varchar(120),
  zip varchar(10),
  city varchar(60),
  country_code char(2) references countries (code),
  phone varchar(30),
  email varchar(120),
  profit_share_pct numeric(5,2),
  created timestamp not null default now()
);
-- shipping lines and airlines
create table carriers (
  code varchar(6) primary key,
  name varchar(80) not null,
  kind varchar(5) not null check (kind in ('line','air')),
  scac varchar(4),
  iata_prefix varchar(3),
  website varchar(120),
  credit_days smallint
);
create table vessels (
  imo_no varchar(7) primary key,
  name varchar(60) not null,
  flag char(2) references countries (code),
  carrier_code varchar(6) references carriers (code),
  teu integer
);
create table voyages (
  id serial primary key,
  imo_no varchar(7) not null references vessels (imo_no),
  voyage_no varchar(12) not null,
  pol varchar(5) not null references ports (unlocode),
  pod varchar(5) not null references ports (unlocode),
  etd timestamp,
  eta timestamp,
  cy_closing timestamp,
  unique (imo_no, voyage_no, pol, pod)
);
insert into carriers (code, name, kind, scac) values ('MSK','Maersk','line','MAEU'),('HLC','Hapag-Lloyd','line','HLCU');
insert into app_users (user_id, first_name, last_name, email) values ('hjensen','Hauke','Jensen','h.jensen@nordkai.example');
insert into customers (cust_no, name, city, country_code) values ('10023','Elbe Maschinenbau GmbH','Hamburg','DE'),('10177','Weser Kaffee Import','Bremen','DE');
