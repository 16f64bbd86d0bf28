create table erp.stk_bal (
  item_cd varchar(18) references erp.item,
  whs_cd varchar(4) references erp.whs,
  loc_cd varchar(10),
  lot_no varchar(30) default '',
  qty numeric(13,3) not null,
  rsv_qty numeric(13,3) not null default 0,
  upd_dt timestamp,
  primary key (item_cd, whs_cd, loc_cd, lot_no)
);
create table erp.stk_mov (
  mov_no bigint primary key,
  mov_typ varchar(3) not null,
  item_cd varchar(18) references erp.item,
  whs_cd varchar(4), loc_cd varchar(10), lot_no varchar(30),
  qty numeric(13,3) not null,
  uom_cd varchar(3),
  ref_doc_no varchar(16),
  mov_dt timestamp not null,
  usr varchar(12)
);
create index stk_mov_item_ix on erp.stk_mov (item_cd);
create index stk_mov_item_dt_ix on erp.stk_mov (item_cd, mov_dt);
create table erp.stk_mov_arch (
  mov_no bigint primary key,
  mov_typ varchar(3) not null,
  item_cd varchar(18),
  whs_cd varchar(4), loc_cd varchar(10), lot_no varchar(30),
  qty numeric(13,3) not null,
  uom_cd varchar(3),
  ref_doc_no varchar(16),
  mov_dt timestamp not null,
  usr varchar(12),
  arch_dt date not null default current_date
);
comment on table erp.stk_mov_arch is 'Movements older than 24 months, moved by job ARC01';
create table erp.batch (
  batch_no varchar(10) primary key,
  ledger_cd varchar(4) not null,
  post_dt date,
  fisc_per varchar(7) not null,
  deb_tot numeric(17,2), cred_tot numeric(17,2),
  stat_cd varchar(4)
);
comment on table erp.batch is 'GL posting batch';
