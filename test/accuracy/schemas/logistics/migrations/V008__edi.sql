create table edi_partners (
  code varchar(10) primary key,
  name varchar(80) not null,
  cust_no varchar(10) references customers (cust_no),
  carrier_code varchar(6) references carriers (code),
  interchange_id varchar(35) not null,
  protocol varchar(6) not null default 'AS2',
  test_mode boolean not null default false
);
create table edi_messages_in (
  id bigserial primary key,
  partner_code varchar(10) not null references edi_partners (code),
  msg_type varchar(8) not null,
  control_no varchar(14) not null,
  raw text not null,
  file_no varchar(14),
  error varchar(250),
  received timestamp not null default now(),
  processed timestamp
);
create index edi_messages_in_partner on edi_messages_in (partner_code, received);
create table edi_messages_out (
  id bigserial primary key,
  partner_code varchar(10) not null references edi_partners (code),
  msg_type varchar(8) not null,
  control_no varchar(14) not null,
  raw text not null,
  file_no varchar(14),
  error varchar(250),
  created timestamp not null default now(),
  sent timestamp,
  acknowledged timestamp
);
create index edi_messages_out_partner on edi_messages_out (partner_code, created);

create table reefer_settings (
  file_no varchar(14) not null references shipments (file_no),
  container_no varchar(11) not null references containers (container_no),
  set_temp_c numeric(4,1) not null,
  min_temp_c numeric(4,1),
  max_temp_c numeric(4,1),
  humidity_pct smallint,
  ventilation_cbm_h smallint,
  drains_open boolean,
  gen_set boolean not null default false,
  primary key (file_no, container_no)
);
create table dg_goods (
  un_no varchar(4) primary key,
  proper_name varchar(200) not null,
  class varchar(4) not null,
  packing_group varchar(3),
  ems_no varchar(10),
  marine_pollutant boolean not null default false
);
create table shipment_dg_goods (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  un_no varchar(4) not null references dg_goods (un_no),
  qty numeric(10,3),
  net_wt numeric(12,3),
  flashpoint_c smallint,
  limited_qty boolean not null default false
);
create table audit_log (
  id bigserial primary key,
  user_id varchar(20),
  tbl varchar(40) not null,
  row_key varchar(40) not null,
  action char(1) not null,
  old_values text,
  new_values text,
  logged timestamp not null default now()
);
