create table erp.wrk_ctr (
  wrk_ctr_cd varchar(8) primary key,
  descr varchar(40) not null,
  dept_cd varchar(6) references erp.dept,
  cap_hrs_day numeric(5,2),
  eff_pct numeric(5,2) default 100,
  hr_rate numeric(9,2)
);
create table erp.bom_hdr (bom_no varchar(12) primary key, item_cd varchar(18) not null references erp.item, rev varchar(3) not null, vld_from date, vld_to date, base_qty numeric(13,3) not null default 1);
create table erp.bom_ln (
  bom_no varchar(12) references erp.bom_hdr, pos_no smallint,
  comp_item_cd varchar(18) references erp.item,
  qty numeric(13,5) not null, uom_cd varchar(3) references erp.uom, scrap_pct numeric(5,2),
  primary key (bom_no, pos_no)
);
create table erp.rtg_hdr (rtg_no varchar(12) primary key, item_cd varchar(18) not null references erp.item, rev varchar(3) not null, vld_from date, vld_to date, lot_sz numeric(13,3));
create table erp.rtg_op (
  rtg_no varchar(12) references erp.rtg_hdr, op_no smallint,
  wrk_ctr_cd varchar(8) references erp.wrk_ctr,
  descr varchar(60), setup_min numeric(9,2), run_min numeric(9,4),
  primary key (rtg_no, op_no)
);
create table erp.wo_prop (
  prop_no bigint primary key,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null, uom_cd varchar(3),
  start_dt date, due_dt date,
  mrp_run_no integer not null
);
comment on table erp.wo_prop is 'MRP proposals, wiped with every run';
create table erp.wo (
  wo_no varchar(12) primary key,
  item_cd varchar(18) not null references erp.item,
  bom_no varchar(12) references erp.bom_hdr,
  rtg_no varchar(12) references erp.rtg_hdr,
  qty numeric(13,3) not null, uom_cd varchar(3) references erp.uom,
  start_dt date, due_dt date,
  gd_qty numeric(13,3) not null default 0, scrap_qty numeric(13,3) not null default 0,
  prio_cd varchar(6) references erp.prio_cd,
  so_no varchar(10),
  stat_cd varchar(4) not null default 'CRTD',
  crt_dt date not null default current_date
);
create table erp.wo_mat (
  wo_no varchar(12) references erp.wo, pos_no smallint,
  item_cd varchar(18) references erp.item,
  req_qty numeric(13,3) not null, uom_cd varchar(3), whs_cd varchar(4), need_dt date,
  primary key (wo_no, pos_no)
);
create table erp.wo_mat_iss (
  iss_no bigint primary key,
  wo_no varchar(12) references erp.wo,
  item_cd varchar(18) references erp.item,
  iss_qty numeric(13,3) not null, uom_cd varchar(3), lot_no varchar(30), whs_cd varchar(4),
  iss_dt timestamp not null, emp_no varchar(8)
);
create table erp.wo_op (
  wo_no varchar(12) references erp.wo, op_no smallint,
  wrk_ctr_cd varchar(8) references erp.wrk_ctr,
  descr varchar(60), setup_min numeric(9,2), run_min numeric(9,4),
  start_dt date, end_dt date, stat_cd varchar(4),
  primary key (wo_no, op_no)
);
create table erp.wo_op_conf (
  conf_no bigint primary key,
  wo_no varchar(12) not null, op_no smallint not null,
  emp_no varchar(8) references erp.emp,
  gd_qty numeric(13,3), scrap_qty numeric(13,3), reason_cd varchar(4),
  start_dt timestamp, end_dt timestamp, post_dt date,
  foreign key (wo_no, op_no) references erp.wo_op
);
create table erp.cost_plan (item_cd varchar(18) references erp.item, fisc_per varchar(7), mat_amt numeric(15,2), lab_amt numeric(15,2), ovh_amt numeric(15,2), vers_no smallint not null default 1, primary key (item_cd, fisc_per));
create table erp.cost_act (item_cd varchar(18) references erp.item, fisc_per varchar(7), mat_amt numeric(15,2), lab_amt numeric(15,2), ovh_amt numeric(15,2), closed_flg char(1) default 'N', primary key (item_cd, fisc_per));
create table erp.reason_cd (reason_cd varchar(4) primary key, descr varchar(60) not null, scrap_flg char(1) not null default 'N');
insert into erp.reason_cd values ('S01','scratched','Y'),('S02','wrong dimension','Y'),('R01','rework','N');
