create table claim (
  claim_no varchar(14) not null constraint pk_claim primary key,
  policy_no varchar(12) not null references policy,
  version_no numeric(4),
  loss_dt date not null,
  reported_dt date not null,
  cause_code varchar(10) not null,
  status char(1) not null,
  handler_user_id varchar(12) references app_user,
  handler_name varchar(60),
  handler_tel varchar(20),
  holder_party_no numeric(10) references party,
  policyholder_name varchar(120),
  policyholder_tel varchar(20),
  loss_descr varchar(2000),
  reserve_total numeric(14,2) not null default 0,
  paid_total numeric(14,2) not null default 0,
  outstanding numeric(14,2) not null default 0,
  closed_yn char(1) not null default 'N',
  closed_dt date,
  constraint fk_claim_version foreign key (policy_no, version_no) references policy_version
);
comment on column claim.status is 'N new, O open, S settled, R refused';
create index ix_claim_policy on claim (policy_no);

create table claim_cover (
  claim_no varchar(14) not null references claim,
  cover_code varchar(6) not null references coverage_type,
  policy_no varchar(12) not null,
  reserve numeric(14,2) not null default 0,
  paid numeric(14,2) not null default 0,
  constraint pk_claim_cover primary key (claim_no, cover_code)
);

create table claim_party (
  claim_no varchar(14) not null references claim,
  party_no numeric(10) not null references party,
  role_code char(2) not null,
  notes varchar(400),
  constraint pk_claim_party primary key (claim_no, party_no, role_code)
);

create table claim_payment (
  claim_no varchar(14) not null references claim,
  payment_no numeric(4) not null,
  cover_code varchar(6) not null,
  payee_party_no numeric(10) not null references party,
  payee_name varchar(120) not null,
  payee_sort_code char(6),
  payee_account_no char(8),
  amount numeric(14,2) not null,
  currency_code char(3) not null default 'GBP',
  authorised_by varchar(12) references app_user,
  authorised_dt date,
  paid_dt date,
  constraint pk_claim_payment primary key (claim_no, payment_no),
  constraint fk_claim_payment_cover foreign key (claim_no, cover_code) references claim_cover
);
comment on column claim_payment.payee_name is 'As given to the bank with the order';

create table claim_diary (
  claim_no varchar(14) not null references claim,
  entry_no numeric(5) not null,
  entry_dt timestamp not null default current_timestamp,
  user_id varchar(12) not null references app_user,
  user_name varchar(60),
  text varchar(4000) not null,
  constraint pk_claim_diary primary key (claim_no, entry_no)
);

create table repairer (
  repairer_no numeric(6) not null constraint pk_repairer primary key,
  name varchar(80) not null,
  postcode varchar(10),
  tel1 varchar(20), tel2 varchar(20), tel3 varchar(20),
  approved_yn char(1) not null default 'N',
  approved_dt date,
  makes_serviced varchar(200)
);

create table repair_order (
  claim_no varchar(14) not null references claim,
  order_no numeric(3) not null,
  repairer_no numeric(6) not null references repairer,
  repairer_name varchar(80),
  repairer_tel varchar(20),
  est_labour numeric(10,2),
  est_parts numeric(10,2),
  est_total numeric(10,2),
  ordered_dt date not null,
  completed_dt date,
  constraint pk_repair_order primary key (claim_no, order_no)
);
insert into claim (claim_no, policy_no, version_no, loss_dt, reported_dt, cause_code, status, handler_user_id, handler_name, handler_tel, holder_party_no, policyholder_name, policyholder_tel, reserve_total, paid_total, outstanding, closed_yn, closed_dt) values
  ('C2016-00000', 'P700101', 1, '2016-01-03', '2016-01-05', 'FIRE', 'S', 'RPATEL', 'Raj Patel', 'ext 202', 1012, 'Ellen Carter', '07700 900012', 1200, 1200, 0, 'Y', '2016-03-03'),
  ('C2016-00001', 'P700125', 1, '2016-01-09', '2016-01-11', 'THEFT', 'N', 'KDOYLE', 'Kevin Doyle', 'ext 303', 1001, 'Brian Bell', '07700 900001', 1200, 0, 1200, 'N', null),
  ('C2016-00002', 'P700115', 1, '2016-01-15', '2016-01-17', 'THEFT', 'R', 'SLEE', 'Susan Lee', 'ext 320', 1017, 'Brian Hill', '07700 900017', 3000, 0, 3000, 'Y', '2016-03-15'),
  ('C2016-00003', 'P700114', 1, '2016-01-21', '2016-01-23', 'FIRE', 'S', 'AMUIR', 'Ailsa Muir', 'ext 411', 1013, 'Frank Dunn', '07700 900013', 1200, 1200, 0, 'Y', '2016-03-21'),
  ('C2016-00004', 'P700107', 1, '2016-01-27', '2016-01-29', 'GLASS', 'N', 'TGRANT', 'Tom Grant', 'ext 118', 1016, 'Amy Grant', '07700 900016', 500, 0, 500, 'N', null),
  ('C2016-00005', 'P700105', 1, '2016-02-02', '2016-02-04', 'THEFT', 'O', 'JSMITH', 'Joan Smith', 'ext 201', 1005, 'Frank Frost', '07700 900005', 1200, 1200, 0, 'N', null),
  ('C2016-00006', 'P700107', 1, '2016-02-08', '2016-02-10', 'FIRE', 'R', 'JSMITH', 'Joan Smith', 'ext 201', 1016, 'Amy Grant', '07700 900016', 1200, 0, 1200, 'Y', '2016-04-08'),
  ('C2016-00007', 'P700108', 1, '2016-02-14', '2016-02-16', 'THEFT', 'R', 'RPATEL', 'Raj Patel', 'ext 202', 1013, 'Frank Dunn', '07700 900013', 4200, 0, 4200, 'Y', '2016-04-14'),
  ('C2016-00008', 'P700101', 1, '2016-02-20', '2016-02-22', 'COLL', 'O', 'SLEE', 'Susan Lee', 'ext 320', 1012, 'Ellen Carter', '07700 900012', 500, 250.0, 250.0, 'N', null),
  ('C2016-00009', 'P700105', 1, '2016-02-26', '2016-02-28', 'FIRE', 'R', 'JSMITH', 'Joan Smith', 'ext 201', 1005, 'Frank Frost', '07700 900005', 3000, 0, 3000, 'Y', '2016-04-26'),
  ('C2016-00010', 'P700116', 1, '2016-03-03', '2016-03-05', 'WATER', 'O', 'AMUIR', 'Ailsa Muir', 'ext 411', 1017, 'Brian Hill', '07700 900017', 1700, 250.0, 1450.0, 'N', null),
  ('C2016-00011', 'P700114', 1, '2016-03-09', '2016-03-11', 'GLASS', 'S', 'AMUIR', 'Ailsa Muir', 'ext 411', 1013, 'Frank Dunn', '07700 900013', 1200, 1200, 0, 'Y', '2016-05-08'),
  ('C2016-00012', 'P700104', 1, '2016-03-15', '2016-03-17', 'WATER', 'R', 'TGRANT', 'Tom Grant', 'ext 118', 1020, 'Ellen Archer', '07700 900020', 1200, 0, 1200, 'Y', '2016-05-14'),
  ('C2016-00013', 'P700110', 1, '2016-03-21', '2016-03-23', 'THEFT', 'R', 'TGRANT', 'Tom Grant', 'ext 118', 1014, 'Gail Evans', '07700 900014', 500, 0, 500, 'Y', '2016-05-20'),
  ('C2016-00014', 'P700111', 1, '2016-03-27', '2016-03-29', 'THEFT', 'R', 'JSMITH', 'Joan Smith', 'ext 201', 1018, 'Clare Irwin', '07700 900018', 500, 0, 500, 'Y', '2016-05-26'),
  ('C2016-00015', 'P700110', 1, '2016-04-02', '2016-04-04', 'COLL', 'O', 'JSMITH', 'Joan Smith', 'ext 201', 1014, 'Gail Evans', '07700 900014', 1700, 1100.0, 600.0, 'N', null),
  ('C2016-00016', 'P700113', 1, '2016-04-08', '2016-04-10', 'FIRE', 'O', 'JSMITH', 'Joan Smith', 'ext 201', 1011, 'David Bell', '07700 900011', 500, 250.0, 250.0, 'N', null),
  ('C2016-00017', 'P700103', 1, '2016-04-14', '2016-04-16', 'COLL', 'S', 'SLEE', 'Susan Lee', 'ext 320', 1015, 'Harry Frost', '07700 900015', 3000, 0, 3000, 'Y', '2016-06-13');
insert into claim_cover (claim_no, cover_code, policy_no, reserve, paid) values
  ('C2016-00000', 'PLIA', 'P700101', 1200, 1200),
  ('C2016-00001', 'TPL', 'P700125', 1200, 0),
  ('C2016-00002', 'PLIA', 'P700115', 3000, 0),
  ('C2016-00003', 'PLIA', 'P700114', 1200, 1200),
  ('C2016-00004', 'MED', 'P700107', 500, 0),
  ('C2016-00005', 'BLDG', 'P700105', 1200, 1200),
  ('C2016-00006', 'MED', 'P700107', 1200, 0),
  ('C2016-00007', 'BLDG', 'P700108', 3000, 0),
  ('C2016-00007', 'CONT', 'P700108', 1200, 0),
  ('C2016-00008', 'PLIA', 'P700101', 500, 250.0),
  ('C2016-00009', 'BLDG', 'P700105', 3000, 0),
  ('C2016-00010', 'BLDG', 'P700116', 1200, 0),
  ('C2016-00010', 'CONT', 'P700116', 500, 250.0),
  ('C2016-00011', 'PLIA', 'P700114', 1200, 1200),
  ('C2016-00012', 'TPL', 'P700104', 1200, 0),
  ('C2016-00013', 'BLDG', 'P700110', 500, 0),
  ('C2016-00014', 'PLIA', 'P700111', 500, 0),
  ('C2016-00015', 'BLDG', 'P700110', 500, 500),
  ('C2016-00015', 'CONT', 'P700110', 1200, 600.0),
  ('C2016-00016', 'PLIA', 'P700113', 500, 250.0),
  ('C2016-00017', 'MED', 'P700103', 3000, 0);
insert into claim_payment (claim_no, payment_no, cover_code, payee_party_no, payee_name, amount, authorised_by, authorised_dt) values
  ('C2016-00000', 1, 'PLIA', 1012, 'Ellen Carter', 1200, 'RPATEL', '2016-04-01'),
  ('C2016-00003', 1, 'PLIA', 1013, 'Frank Dunn', 1200, 'RPATEL', '2016-04-01'),
  ('C2016-00005', 1, 'BLDG', 1005, 'Frank Frost', 1200, 'RPATEL', '2016-04-01'),
  ('C2016-00008', 1, 'PLIA', 1012, 'Ellen Carter', 250.0, 'RPATEL', '2016-04-01'),
  ('C2016-00010', 1, 'CONT', 1017, 'Brian Hill', 250.0, 'RPATEL', '2016-04-01'),
  ('C2016-00011', 1, 'PLIA', 1013, 'Frank Dunn', 1200, 'RPATEL', '2016-04-01'),
  ('C2016-00015', 1, 'BLDG', 1014, 'Gail Evans', 500, 'RPATEL', '2016-04-01'),
  ('C2016-00015', 2, 'CONT', 1014, 'Gail Evans', 600.0, 'RPATEL', '2016-04-01'),
  ('C2016-00016', 1, 'PLIA', 1011, 'David Bell', 250.0, 'RPATEL', '2016-04-01');
insert into claim_diary (claim_no, entry_no, user_id, user_name, text) values
  ('C2016-00000', 1, 'AMUIR', 'Ailsa Muir', 'Reserve reviewed'),
  ('C2016-00000', 2, 'RPATEL', 'Raj Patel', 'Reserve reviewed'),
  ('C2016-00001', 1, 'AMUIR', 'Ailsa Muir', 'Called PH'),
  ('C2016-00001', 2, 'RPATEL', 'Raj Patel', 'Called PH'),
  ('C2016-00002', 1, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00003', 1, 'KDOYLE', 'Kevin Doyle', 'Report received'),
  ('C2016-00003', 2, 'KDOYLE', 'Kevin Doyle', 'Reserve reviewed'),
  ('C2016-00004', 1, 'TGRANT', 'Tom Grant', 'Called PH'),
  ('C2016-00005', 1, 'AMUIR', 'Ailsa Muir', 'Called PH'),
  ('C2016-00006', 1, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00007', 1, 'JSMITH', 'Joan Smith', 'Report received'),
  ('C2016-00008', 1, 'TGRANT', 'Tom Grant', 'Called PH'),
  ('C2016-00008', 2, 'KDOYLE', 'Kevin Doyle', 'Called PH'),
  ('C2016-00009', 1, 'AMUIR', 'Ailsa Muir', 'Reserve reviewed'),
  ('C2016-00009', 2, 'SLEE', 'Susan Lee', 'Reserve reviewed'),
  ('C2016-00010', 1, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00011', 1, 'TGRANT', 'Tom Grant', 'Report received'),
  ('C2016-00012', 1, 'TGRANT', 'Tom Grant', 'Reserve reviewed'),
  ('C2016-00012', 2, 'KDOYLE', 'Kevin Doyle', 'Called PH'),
  ('C2016-00013', 1, 'JSMITH', 'Joan Smith', 'Report received'),
  ('C2016-00013', 2, 'SLEE', 'Susan Lee', 'Called PH'),
  ('C2016-00014', 1, 'RPATEL', 'Raj Patel', 'Reserve reviewed'),
  ('C2016-00014', 2, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00015', 1, 'JSMITH', 'Joan Smith', 'Called PH'),
  ('C2016-00015', 2, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00016', 1, 'SLEE', 'Susan Lee', 'Reserve reviewed'),
  ('C2016-00017', 1, 'AMUIR', 'Ailsa Muir', 'Report received'),
  ('C2016-00017', 2, 'KDOYLE', 'Kevin Doyle', 'Report received');
insert into repairer (repairer_no, name, tel1, tel2, tel3, approved_yn, approved_dt, makes_serviced) values
  (1, 'Speedy Glass', '01622 111', '01622 112', null, 'Y', '2012-01-01', 'ALL'),
  (2, 'Kent Body Shop', '01622 555', null, null, 'Y', '2014-03-01', 'FORD,VAUXHALL'),
  (3, 'Northern Repairs', '0161 777', '0161 778', '07700 12', 'N', null, 'VW,AUDI,SKODA'),
  (4, 'Quay Garage', '0151 90', null, null, 'N', null, 'FORD');
insert into repair_order (claim_no, order_no, repairer_no, repairer_name, repairer_tel, est_labour, est_parts, est_total, ordered_dt) values
  ('C2016-00000', 1, 1, 'Speedy Glass', '01622 111', 120, 0, 120, '2016-01-05'),
  ('C2016-00001', 1, 4, 'Quay Garage', '0151 90', 120, 0, 120, '2016-01-11'),
  ('C2016-00002', 1, 2, 'Kent Body Shop', '01622 555', 360, 0, 360, '2016-01-17'),
  ('C2016-00003', 1, 4, 'Quay Garage', '0151 90', 360, 80, 440, '2016-01-23'),
  ('C2016-00004', 1, 1, 'Speedy Glass', '01622 111', 120, 80, 200, '2016-01-29'),
  ('C2016-00005', 1, 1, 'Speedy Glass', '01622 111', 120, 410.5, 530.5, '2016-02-04'),
  ('C2016-00006', 1, 2, 'Kent Body Shop', '01622 555', 240, 0, 240, '2016-02-10'),
  ('C2016-00007', 1, 2, 'Kent Body Shop', '01622 555', 120, 0, 120, '2016-02-16'),
  ('C2016-00008', 1, 2, 'Kent Body Shop', '01622 555', 360, 0, 360, '2016-02-22'),
  ('C2016-00009', 1, 4, 'Quay Garage', '0151 90', 120, 80, 200, '2016-02-28'),
  ('C2016-00010', 1, 4, 'Quay Garage', '0151 90', 120, 0, 120, '2016-03-05'),
  ('C2016-00011', 1, 3, 'Northern Repairs', '0161 777', 120, 0, 120, '2016-03-11'),
  ('C2016-00012', 1, 1, 'Speedy Glass', '01622 111', 120, 80, 200, '2016-03-17'),
  ('C2016-00013', 1, 2, 'Kent Body Shop', '01622 555', 240, 80, 320, '2016-03-23'),
  ('C2016-00014', 1, 1, 'Speedy Glass', '01622 111', 120, 0, 120, '2016-03-29'),
  ('C2016-00015', 1, 3, 'Northern Repairs', '0161 777', 120, 80, 200, '2016-04-04');
