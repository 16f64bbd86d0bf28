create table uld_type (
  uld_type_cd char(3)    not null,
  descr       varchar(40) not null,
  tare_kg     numeric(4) not null,
  max_kg      numeric(5) not null,
  constraint pk_uld_type primary key (uld_type_cd)
);

create table uld (
  uld_no      varchar(10) not null,
  uld_type_cd char(3)     not null,
  own_al_cd   char(2)     not null,
  tare_kg     numeric(4)  not null,
  constraint pk_uld primary key (uld_no),
  constraint fk_uld_type foreign key (uld_type_cd) references uld_type (uld_type_cd),
  constraint fk_uld_own foreign key (own_al_cd) references airline (al_cd)
);
comment on column uld.tare_kg is 'weighed after the last repair';

create table uld_movement (
  uld_no   varchar(10) not null,
  mvmt_ts  timestamp   not null,
  in_out   char(1)     not null check (in_out in ('I','O')),
  al_cd    char(2),
  flt_no   varchar(5),
  sched_dt date,
  arr_dep  char(1),
  cond_cd  varchar(3)  not null default 'SER',
  constraint pk_uld_mvmt primary key (uld_no, mvmt_ts),
  constraint fk_um_uld foreign key (uld_no) references uld (uld_no),
  constraint fk_um_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight
);

create table awb (
  awb_prefix   char(3)      not null,
  awb_serial   char(8)      not null,
  al_cd        char(2)      not null,
  origin       char(3)      not null,
  dest         char(3)      not null,
  shipper_name varchar(80)  not null,
  shipper_addr varchar(200) not null,
  shipper_phone varchar(20),
  consig_name  varchar(80)  not null,
  consig_addr  varchar(200) not null,
  consig_phone varchar(20),
  pieces       numeric(5)   not null,
  gross_kg     numeric(8,1) not null,
  chrg_kg      numeric(8,1) not null,
  rate         numeric(8,2),
  weight_chrg  numeric(12,2),
  constraint pk_awb primary key (awb_prefix, awb_serial),
  constraint fk_awb_prefix foreign key (awb_prefix) references airline (awb_prefix),
  constraint fk_awb_al foreign key (al_cd) references airline (al_cd),
  constraint fk_awb_orig foreign key (origin) references airport (iata_cd),
  constraint fk_awb_dest foreign key (dest) references airport (iata_cd)
);

create table awb_flight (
  awb_prefix char(3)    not null,
  awb_serial char(8)    not null,
  al_cd      char(2)    not null,
  flt_no     varchar(5) not null,
  sched_dt   date       not null,
  arr_dep    char(1)    not null,
  pieces     numeric(5) not null,
  kg         numeric(8,1) not null,
  uld_no     varchar(10),
  constraint pk_awb_flight primary key (awb_prefix, awb_serial, al_cd, flt_no, sched_dt, arr_dep),
  constraint fk_af_awb foreign key (awb_prefix, awb_serial) references awb,
  constraint fk_af_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight,
  constraint fk_af_uld foreign key (uld_no) references uld (uld_no)
);

create table dgr_item (
  awb_prefix char(3)     not null,
  awb_serial char(8)     not null,
  item_no    numeric(3)  not null,
  un_no      char(6)     not null,
  psn        varchar(120) not null,
  dgr_class  varchar(5)  not null,
  pack_grp   varchar(3),
  net_qty    varchar(20) not null,
  constraint pk_dgr_item primary key (awb_prefix, awb_serial, item_no),
  constraint fk_dgr_awb foreign key (awb_prefix, awb_serial) references awb
);
comment on column dgr_item.psn is 'proper shipping name as on the shipper''s declaration';

create table loadsheet (
  al_cd    char(2)    not null,
  flt_no   varchar(5) not null,
  sched_dt date       not null,
  arr_dep  char(1)    not null default 'D',
  edition  numeric(2) not null,
  dow_kg   numeric(7) not null,
  payload_kg numeric(7) not null,
  zfw_kg   numeric(7) not null,
  tof_kg   numeric(7) not null,
  tow_kg   numeric(7) not null,
  signed_by varchar(60) not null,
  signed_ts timestamp not null,
  constraint pk_loadsheet primary key (al_cd, flt_no, sched_dt, arr_dep, edition),
  constraint fk_ls_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight
);
