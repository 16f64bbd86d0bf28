create table erp.prio_cd (prio_cd varchar(6) primary key, descr varchar(40));
insert into erp.prio_cd values ('low','Low'),('normal','Normal'),('high','High'),('urgent','Urgent');
create table erp.vendor_item (
  vendor_cd varchar(10) references erp.vendor,
  item_cd varchar(18) references erp.item,
  vendor_item_no varchar(35),
  price numeric(15,4),
  lead_days smallint,
  min_qty numeric(13,3),
  primary key (vendor_cd, item_cd)
);
create table erp.pr_hdr (
  pr_no varchar(10) primary key,
  req_emp_no varchar(8) references erp.emp,
  dept_cd varchar(6) references erp.dept,
  pr_dt date not null,
  stat_cd varchar(4) not null default 'NEW',
  rem text
);
create table erp.pr_ln (
  pr_no varchar(10) references erp.pr_hdr,
  ln_no smallint,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null,
  uom_cd varchar(3) references erp.uom,
  need_dt date,
  primary key (pr_no, ln_no)
);
create table erp.po_hdr (
  po_no varchar(10) primary key,
  vendor_cd varchar(10) not null references erp.vendor,
  po_dt date not null,
  crncy_cd varchar(3) references erp.crncy,
  terms_cd varchar(4) references erp.pay_terms,
  buyer_emp_no varchar(8) references erp.emp,
  stat_cd varchar(4) not null default 'OPEN',
  tot_amt numeric(15,2),
  rem text
);
create table erp.po_ln (
  po_no varchar(10) references erp.po_hdr,
  ln_no smallint,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null check (qty > 0),
  uom_cd varchar(3) references erp.uom,
  price numeric(15,4) not null,
  due_dt date,
  rcv_qty numeric(13,3) not null default 0,
  pr_no varchar(10),
  primary key (po_no, ln_no)
);
create index po_ln_item_ix on erp.po_ln (item_cd);
create table erp.so_hdr (
  so_no varchar(10) primary key,
  cust_cd varchar(10) not null references erp.customer,
  so_dt date not null,
  crncy_cd varchar(3) references erp.crncy,
  terms_cd varchar(4) references erp.pay_terms,
  sales_emp_no varchar(8) references erp.emp,
  cust_po_no varchar(35),
  stat_cd varchar(4) not null default 'OPEN',
  tot_amt numeric(15,2),
  rem text
);
create table erp.so_ln (
  so_no varchar(10) references erp.so_hdr,
  ln_no smallint,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null check (qty > 0),
  uom_cd varchar(3) references erp.uom,
  price numeric(15,4) not null,
  due_dt date,
  shp_qty numeric(13,3) not null default 0,
  primary key (so_no, ln_no)
);
create table erp.inb_dlv (
  dlv_no varchar(10) primary key,
  vendor_cd varchar(10) references erp.vendor,
  po_no varchar(10) references erp.po_hdr,
  dlv_dt date not null,
  carrier varchar(40),
  dlv_note_no varchar(35),
  whs_cd varchar(4) references erp.whs,
  stat_cd varchar(4)
);
create table erp.inb_dlv_ln (
  dlv_no varchar(10) references erp.inb_dlv,
  ln_no smallint,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null,
  uom_cd varchar(3) references erp.uom,
  vendor_lot_no varchar(30),
  loc_cd varchar(10),
  primary key (dlv_no, ln_no)
);
create table erp.outb_dlv (
  dlv_no varchar(10) primary key,
  cust_cd varchar(10) references erp.customer,
  so_no varchar(10) references erp.so_hdr,
  dlv_dt date not null,
  carrier varchar(40),
  trk_no varchar(40),
  whs_cd varchar(4) references erp.whs,
  stat_cd varchar(4)
);
create table erp.outb_dlv_ln (
  dlv_no varchar(10) references erp.outb_dlv,
  ln_no smallint,
  item_cd varchar(18) references erp.item,
  qty numeric(13,3) not null,
  uom_cd varchar(3) references erp.uom,
  lot_no varchar(30),
  loc_cd varchar(10),
  primary key (dlv_no, ln_no)
);
create table erp.inv_ap (
  inv_no varchar(16) primary key,
  vendor_cd varchar(10) not null references erp.vendor,
  po_no varchar(10) references erp.po_hdr,
  inv_dt date not null, due_dt date,
  crncy_cd varchar(3), net_amt numeric(15,2) not null, vat_amt numeric(15,2), paid_dt date,
  vendor_inv_no varchar(35)
);
create table erp.inv_ar (
  inv_no varchar(16) primary key,
  cust_cd varchar(10) not null references erp.customer,
  so_no varchar(10) references erp.so_hdr,
  inv_dt date not null, due_dt date,
  crncy_cd varchar(3), net_amt numeric(15,2) not null, vat_amt numeric(15,2), paid_dt date,
  dunn_lvl smallint not null default 0
);
