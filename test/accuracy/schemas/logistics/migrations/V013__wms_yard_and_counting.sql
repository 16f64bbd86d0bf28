create table wms.dock_door (
  door_id serial primary key,
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  door_no varchar(5) not null,
  for_inbound boolean not null default true,
  for_outbound boolean not null default true,
  unique (wh_cd, door_no)
);
create table wms.dock_appointment (
  appt_id serial primary key,
  door_id integer not null references wms.dock_door (door_id),
  carr_cd varchar(8) references wms.carrier (carr_cd),
  inb_id integer references wms.inbound_order (inb_id),
  outb_id integer references wms.outbound_order (outb_id),
  truck_plate varchar(15),
  slot_from timestamp not null,
  slot_to timestamp not null,
  arrived_dt timestamp,
  left_dt timestamp,
  status varchar(10) not null default 'BOOKED'
);
create index ix_dock_appointment_door on wms.dock_appointment (door_id, slot_from);
create table wms.cycle_count (
  count_id serial primary key,
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  count_no varchar(15) not null unique,
  reason varchar(60),
  planned_dt date,
  closed_dt timestamp
);
create table wms.cycle_count_line (
  count_line_id serial primary key,
  count_id integer not null references wms.cycle_count (count_id) on delete cascade,
  loc_id integer not null references wms.location (loc_id),
  item_id integer references wms.item (item_id),
  book_qty numeric(12,3),
  counted_qty numeric(12,3),
  opr_id integer references wms.operator (opr_id),
  counted_dt timestamp
);
create index ix_cycle_count_line_count on wms.cycle_count_line (count_id);
create table wms.attachment (
  att_id serial primary key,
  ref_type varchar(20) not null,
  ref_id integer not null,
  file_name varchar(150) not null,
  mime varchar(60),
  file_size integer,
  path varchar(250) not null,
  opr_id integer,
  crt_dt timestamp not null default now()
);
create index ix_attachment_ref on wms.attachment (ref_type, ref_id);
create table wms.user_log (
  log_id bigserial primary key,
  opr_id integer,
  screen varchar(40),
  field_name varchar(40),
  rec_key varchar(40),
  val_before varchar(250),
  val_after varchar(250),
  log_dt timestamp not null default now()
);
-- ASN lines as they come from the client's CSV
create table wms.asn_import (
  imp_id bigserial primary key,
  batch varchar(30) not null,
  client_no varchar(40),
  asn_no varchar(40),
  line_no varchar(10),
  item_no varchar(60),
  qty varchar(20),
  lot_no varchar(60),
  exp_dt varchar(20),
  err_txt varchar(200),
  imp_dt timestamp not null default now()
);
insert into wms.dock_door (wh_cd, door_no) values ('STD1','1'),('STD1','2'),('STD2','1');
