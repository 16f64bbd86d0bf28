-- QM module licence 2021
create table erp.qn (
  qn_no varchar(12) primary key,
  item_cd varchar(18) references erp.item,
  lot_no varchar(30), wo_no varchar(12) references erp.wo, vendor_cd varchar(10) references erp.vendor,
  defect_txt text, qty numeric(13,3), uom_cd varchar(3),
  disp_cd varchar(4), cause_txt text, emp_no varchar(8),
  rpt_dt date not null, cls_dt date,
  prio varchar(6) check (prio in ('low','normal','high','urgent'))
);
alter table erp.vendor add column phone_no varchar(25);
create table erp.asset (
  asset_no varchar(12) primary key,
  descr varchar(60) not null, serial_no varchar(30), dept_cd varchar(6) references erp.dept,
  acq_dt date, acq_val numeric(15,2), depr_mth smallint, book_val numeric(15,2), disp_dt date
);
comment on table erp.asset is 'Fixed asset register for the accounts';
create table erp.wf_msg (
  msg_no bigint generated always as identity primary key,
  rcpt_emp_no varchar(8) references erp.emp, subj varchar(80), txt text, doc_no varchar(16),
  crt_dt timestamp not null default now(), read_flg char(1) not null default 'N'
);
