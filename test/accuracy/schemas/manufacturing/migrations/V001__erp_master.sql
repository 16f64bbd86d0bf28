create schema erp;
create table erp.uom (
  uom_cd varchar(3) primary key,
  descr varchar(40) not null,
  dim_cd varchar(4),
  dec_plcs smallint not null default 0
);
insert into erp.uom values ('PC','piece','QTY',0),('KG','kilogram','MASS',3),('M','metre','LEN',2),('L','litre','VOL',3);
create table erp.item_typ (item_typ_cd varchar(4) primary key, descr varchar(40) not null);
insert into erp.item_typ values ('RAW','raw material'),('SEMI','semi-finished'),('FERT','finished goods'),('TRAD','trading goods');
create table erp.crncy (crncy_cd varchar(3) primary key, descr varchar(40) not null, dec_plcs smallint not null default 2);
create table erp.pay_terms (terms_cd varchar(4) primary key, descr varchar(60) not null, net_days smallint not null, disc_pct numeric(5,2));
create table erp.item (
  item_cd varchar(18) primary key,
  descr varchar(80) not null,
  item_typ_cd varchar(4) not null references erp.item_typ,
  base_uom_cd varchar(3) not null references erp.uom,
  drw_no varchar(30),
  net_wt numeric(13,3),
  std_cost numeric(15,4),
  lot_ctl_flg char(1) not null default 'N' check (lot_ctl_flg in ('Y','N')),
  blk_flg char(1) not null default 'N',
  crt_dt date not null default current_date,
  crt_usr varchar(12)
);
create table erp.item_lang (
  item_cd varchar(18) references erp.item,
  lang_cd varchar(2),
  descr varchar(80) not null,
  primary key (item_cd, lang_cd)
);
create table erp.vendor (
  vendor_cd varchar(10) primary key,
  name1 varchar(60) not null,
  name2 varchar(60),
  street varchar(60), zip varchar(10), city varchar(40), ctry_cd varchar(2),
  vat_no varchar(20),
  terms_cd varchar(4) references erp.pay_terms,
  crncy_cd varchar(3) references erp.crncy,
  tel varchar(30),
  blk_flg char(1) not null default 'N',
  crt_dt date not null default current_date
);
create table erp.customer (
  cust_cd varchar(10) primary key,
  name1 varchar(60) not null,
  name2 varchar(60),
  street varchar(60), zip varchar(10), city varchar(40), ctry_cd varchar(2),
  vat_no varchar(20),
  terms_cd varchar(4) references erp.pay_terms,
  crncy_cd varchar(3) references erp.crncy,
  cred_lim numeric(15,2),
  crt_dt date not null default current_date
);
create table erp.whs (whs_cd varchar(4) primary key, descr varchar(40) not null, city varchar(40), neg_stk_flg char(1) not null default 'N');
create table erp.dept (dept_cd varchar(6) primary key, descr varchar(40) not null, cost_ctr varchar(10));
create table erp.emp (
  emp_no varchar(8) primary key,
  last_nm varchar(40) not null,
  first_nm varchar(40) not null,
  dept_cd varchar(6) references erp.dept,
  badge_no varchar(16) unique,
  entry_dt date not null,
  exit_dt date,
  wage_grp varchar(4),
  email varchar(80)
);
