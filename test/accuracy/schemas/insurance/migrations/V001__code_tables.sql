-- Ported from the Oracle 9i schema PAS (2016). Names kept.
create table sys_code (
  code_type varchar(12) not null,
  code varchar(10) not null,
  descr varchar(80) not null,
  sort_no numeric(4),
  active_yn char(1) not null default 'Y' check (active_yn in ('Y','N')),
  constraint pk_sys_code primary key (code_type, code)
);
insert into sys_code (code_type, code, descr, sort_no) values
  ('PAYFREQ','M','Monthly',1),('PAYFREQ','Q','Quarterly',2),('PAYFREQ','S','Half-yearly',3),('PAYFREQ','Y','Yearly',4),
  ('CLMCAUSE','FIRE','Fire',1),('CLMCAUSE','WATER','Water',2),('CLMCAUSE','THEFT','Theft',3),('CLMCAUSE','COLL','Collision',4),('CLMCAUSE','GLASS','Glass breakage',5),
  ('TITLE','MR','Mr',1),('TITLE','MRS','Mrs',2),('TITLE','DR','Dr',3);
comment on table sys_code is 'General code table; code_type says which list.';

create table lob (
  lob_code char(3) not null constraint pk_lob primary key,
  lob_name varchar(60) not null,
  ipt_rate numeric(5,2) not null
);
comment on column lob.ipt_rate is 'Insurance premium tax in percent';
insert into lob values ('MOT','Motor',12.00),('HOM','Household',12.00),('LIA','Liability',19.00),('TRV','Travel',20.00);

create table country (
  country_code char(2) not null constraint pk_country primary key,
  country_name varchar(60) not null,
  currency_code char(3) not null
);
insert into country values ('GB','United Kingdom','GBP'),('IE','Ireland','EUR'),('FR','France','EUR'),('MT','Malta','EUR');

create table branch_office (
  branch_code char(4) not null constraint pk_branch_office primary key,
  branch_name varchar(60) not null,
  region_code char(2) not null,
  region_name varchar(40),
  region_mgr_name varchar(60),
  addr1 varchar(60), addr2 varchar(60), addr3 varchar(60),
  postcode varchar(10),
  tel_no varchar(20),
  fax_no varchar(20)
);

create table app_user (
  user_id varchar(12) not null constraint pk_app_user primary key,
  full_name varchar(60) not null,
  branch_code char(4) references branch_office,
  authority_limit numeric(12,2),
  active_yn char(1) not null default 'Y'
);
insert into branch_office (branch_code, branch_name, region_code, region_name, region_mgr_name, addr1, addr2, postcode, tel_no) values
  ('LON1', 'London City', 'SE', 'South East', 'M. Hartley', '10 High Street', '2nd Floor', 'XX0 1AA', '020 7000 0000'),
  ('MAI1', 'Maidstone', 'SE', 'South East', 'M. Hartley', '11 High Street', null, 'XX1 1AA', '020 7000 0001'),
  ('BRI1', 'Brighton', 'SE', 'South East', 'M. Hartley', '12 High Street', '2nd Floor', 'XX2 1AA', '020 7000 0002'),
  ('MAN1', 'Manchester', 'NW', 'North West', 'J. Cole', '13 High Street', null, 'XX3 1AA', '020 7000 0003'),
  ('LIV1', 'Liverpool', 'NW', 'North West', 'J. Cole', '14 High Street', '2nd Floor', 'XX4 1AA', '020 7000 0004'),
  ('EDI1', 'Edinburgh', 'SC', 'Scotland', 'F. Munro', '15 High Street', null, 'XX5 1AA', '020 7000 0005'),
  ('GLA1', 'Glasgow', 'SC', 'Scotland', 'F. Munro', '16 High Street', '2nd Floor', 'XX6 1AA', '020 7000 0006'),
  ('PRE1', 'Preston', 'NW', 'North West', 'J. Cole', '17 High Street', null, 'XX7 1AA', '020 7000 0007');
insert into app_user (user_id, full_name, branch_code, authority_limit) values
  ('JSMITH', 'Joan Smith', 'LON1', 5000),
  ('RPATEL', 'Raj Patel', 'LON1', 25000),
  ('KDOYLE', 'Kevin Doyle', 'MAN1', 5000),
  ('AMUIR', 'Ailsa Muir', 'EDI1', 10000),
  ('TGRANT', 'Tom Grant', 'BRI1', 2500),
  ('SLEE', 'Susan Lee', 'LIV1', 50000);
