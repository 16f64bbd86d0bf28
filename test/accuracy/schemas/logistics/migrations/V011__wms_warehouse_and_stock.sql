create table wms.warehouse (
  wh_cd varchar(6) primary key,
  wh_name varchar(60) not null,
  addr_id integer references wms.address (addr_id),
  bonded boolean not null default false,
  floor_sqm integer
);
create table wms.zone (
  zone_id serial primary key,
  wh_cd varchar(6) not null references wms.warehouse (wh_cd),
  zone_cd varchar(6) not null,
  zone_name varchar(40),
  temp_min numeric(4,1),
  temp_max numeric(4,1),
  unique (wh_cd, zone_cd)
);
create table wms.location (
  loc_id serial primary key,
  zone_id integer not null references wms.zone (zone_id),
  loc_cd varchar(15) not null unique,
  aisle varchar(4),
  bay varchar(4),
  lvl varchar(3),
  loc_type varchar(8) not null default 'RACK',
  max_wt numeric(8,2),
  blocked boolean not null default false
);
create index ix_location_zone on wms.location (zone_id);
create table wms.lot (
  lot_id serial primary key,
  item_id integer not null references wms.item (item_id),
  lot_no varchar(30) not null,
  prod_dt date,
  exp_dt date,
  unique (item_id, lot_no)
);
create table wms.stock (
  stock_id bigserial primary key,
  item_id integer not null references wms.item (item_id),
  loc_id integer not null references wms.location (loc_id),
  lot_id integer references wms.lot (lot_id),
  qty numeric(12,3) not null,
  rsv_qty numeric(12,3) not null default 0,
  stock_status varchar(8) not null default 'AVAIL',
  last_move_dt timestamp,
  check (qty >= 0)
);
create index ix_stock_item on wms.stock (item_id);
create index ix_stock_loc on wms.stock (loc_id);

create table wms.stock_movement (
  mov_id bigserial primary key,
  item_id integer not null references wms.item (item_id),
  lot_id integer references wms.lot (lot_id),
  from_loc_id integer,
  to_loc_id integer,
  qty numeric(12,3) not null,
  mov_type varchar(8) not null,
  ref_no varchar(30),
  opr_id integer references wms.operator (opr_id),
  mov_dt timestamp not null default now()
);
create index ix_stock_movement_item on wms.stock_movement (item_id, mov_dt);
-- moved over after 24 months by job arch_mov
create table wms.stock_movement_archive (
  mov_id bigint primary key,
  item_id integer not null,
  lot_id integer,
  from_loc_id integer,
  to_loc_id integer,
  qty numeric(12,3) not null,
  mov_type varchar(8) not null,
  ref_no varchar(30),
  opr_id integer,
  mov_dt timestamp not null,
  arch_dt timestamp not null default now()
);
create function wms.arch_mov() returns void language sql as $$
  with gone as (delete from wms.stock_movement where mov_dt < now() - interval '24 months' returning *)
  insert into wms.stock_movement_archive (mov_id, item_id, lot_id, from_loc_id, to_loc_id, qty, mov_type, ref_no, opr_id, mov_dt)
  select mov_id, item_id, lot_id, from_loc_id, to_loc_id, qty, mov_type, ref_no, opr_id, mov_dt from gone;
$$;
-- midnight stock per client and item, base of the storage invoice
create table wms.stock_snapshot (
  snap_dt date not null,
  client_id integer not null references wms.client (client_id),
  item_id integer not null references wms.item (item_id),
  qty numeric(12,3) not null,
  pallets integer,
  primary key (snap_dt, client_id, item_id)
);
insert into wms.warehouse (wh_cd, wh_name) values ('STD1','Stade Halle 1'),('STD2','Stade Halle 2');
