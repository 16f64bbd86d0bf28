create table wms.inbound_order (
  inb_id serial primary key,
  inb_no varchar(20) not null unique,
  client_id integer not null references wms.client (client_id),
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  ext_ref varchar(40),
  supplier_name varchar(80),
  carr_cd varchar(8) references wms.carrier (carr_cd),
  exp_dt date,
  status varchar(10) not null default 'ANNOUNCED',
  remark varchar(250),
  crt_dt timestamp not null default now(),
  upd_dt timestamp
);
create index ix_inbound_client on wms.inbound_order (client_id);
create table wms.inbound_line (
  inb_line_id serial primary key,
  inb_id integer not null references wms.inbound_order (inb_id) on delete cascade,
  line_no smallint not null,
  item_id integer not null references wms.item (item_id),
  qty numeric(12,3) not null,
  rcvd_qty numeric(12,3) not null default 0,
  lot_no varchar(30),
  uom_cd varchar(5),
  unique (inb_id, line_no)
);
create table wms.goods_receipt (
  gr_id serial primary key,
  gr_no varchar(20) not null unique,
  inb_id integer references wms.inbound_order (inb_id),
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  carr_cd varchar(8) references wms.carrier (carr_cd),
  truck_plate varchar(15),
  rcv_dt timestamp not null default now(),
  opr_id integer references wms.operator (opr_id),
  damage_note varchar(250)
);
create table wms.goods_receipt_line (
  gr_line_id serial primary key,
  gr_id integer not null references wms.goods_receipt (gr_id) on delete cascade,
  line_no smallint not null,
  item_id integer not null references wms.item (item_id),
  qty numeric(12,3) not null,
  lot_no varchar(30),
  loc_id integer references wms.location (loc_id),
  unique (gr_id, line_no)
);
create table wms.outbound_order (
  outb_id serial primary key,
  outb_no varchar(20) not null unique,
  client_id integer not null references wms.client (client_id),
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  ext_ref varchar(40),
  ship_to_addr_id integer references wms.address (addr_id),
  carr_cd varchar(8) references wms.carrier (carr_cd),
  req_dt date,
  prio smallint not null default 5,
  status varchar(10) not null default 'NEW',
  remark varchar(250),
  crt_dt timestamp not null default now(),
  upd_dt timestamp
);
create index ix_outbound_client on wms.outbound_order (client_id);
create table wms.outbound_line (
  outb_line_id serial primary key,
  outb_id integer not null references wms.outbound_order (outb_id) on delete cascade,
  line_no smallint not null,
  item_id integer not null references wms.item (item_id),
  qty numeric(12,3) not null,
  picked_qty numeric(12,3) not null default 0,
  lot_no varchar(30),
  uom_cd varchar(5),
  unique (outb_id, line_no)
);
create table wms.pick_task (
  task_id bigserial primary key,
  wave_no varchar(15),
  outb_line_id integer not null references wms.outbound_line (outb_line_id),
  loc_id integer not null references wms.location (loc_id),
  qty integer not null,
  picked_qty integer,
  opr_id integer references wms.operator (opr_id),
  start_dt timestamp,
  end_dt timestamp
);
create index ix_pick_task_wave on wms.pick_task (wave_no);
-- what leaves the building: one handover to a carrier
create table wms.shipment (
  shp_id serial primary key,
  shp_no varchar(20) not null unique,
  outb_id integer not null references wms.outbound_order (outb_id),
  carr_cd varchar(8) references wms.carrier (carr_cd),
  track_no varchar(40),
  pallets smallint,
  gross_wt numeric(10,3),
  loaded_dt timestamp,
  status varchar(10) not null default 'PACKED'
);
create table wms.pack_unit (
  sscc varchar(18) primary key,
  shp_id integer references wms.shipment (shp_id),
  pack_type varchar(6) not null,
  gross_wt numeric(10,3),
  len_mm integer,
  wid_mm integer,
  hgt_mm integer,
  crt_dt timestamp not null default now()
);
