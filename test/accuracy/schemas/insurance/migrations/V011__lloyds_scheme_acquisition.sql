-- Scheme business of Harbour & Vale, loaded 2019 (own key ranges)
create table scheme (
  scheme_id serial primary key,
  scheme_name varchar(80) not null,
  affinity_partner varchar(80) not null,
  partner_contact varchar(60),
  partner_email varchar(120),
  product_code varchar(6) references product,
  commission_pct numeric(5,2)
);
create table scheme_member (
  scheme_id int not null references scheme,
  member_no varchar(20) not null,
  scheme_name varchar(80),
  member_name varchar(80) not null,
  party_no numeric(10),
  joined_dt date,
  constraint pk_scheme_member primary key (scheme_id, member_no)
);
create table scheme_bordereau (
  scheme_id int,
  period char(6),
  line_no int,
  member_no varchar(20),
  policy_ref varchar(20),
  premium numeric(12,2),
  commission numeric(12,2),
  net numeric(12,2),
  loaded_at timestamp default now()
);
comment on table scheme_bordereau is 'Lines of the monthly file as delivered';
create table risk_attribute (
  policy_no varchar(12) not null references policy,
  attr_code varchar(20) not null,
  attr_value varchar(200),
  attr_type char(1) default 'C',
  constraint pk_risk_attribute primary key (policy_no, attr_code)
);
insert into scheme (scheme_name, affinity_partner, partner_contact, partner_email, product_code, commission_pct) values
  ('Harbour Staff Home', 'Harbour plc', 'P. Vale', 'pv@vale.example', 'HOM1', 10),
  ('Vale Golf', 'Vale Golf Club', 'P. Vale', 'pv@vale.example', 'HOM1', 10);
insert into scheme_member (scheme_id, member_no, scheme_name, member_name, party_no, joined_dt) values
  (1, 'HV0000', 'Harbour Staff Home', 'Amy Archer', 1000, '2019-03-01'),
  (1, 'HV0002', 'Harbour Staff Home', 'Clare Carter', 1002, '2019-03-01'),
  (1, 'HV0004', 'Harbour Staff Home', 'Ellen Evans', 1004, '2019-03-01'),
  (1, 'HV0006', 'Harbour Staff Home', 'Gail Grant', 1006, '2019-03-01'),
  (1, 'HV0008', 'Harbour Staff Home', 'Amy Irwin', 1008, '2019-03-01'),
  (1, 'HV0010', 'Harbour Staff Home', 'Clare Archer', 1010, '2019-03-01'),
  (1, 'HV0012', 'Harbour Staff Home', 'Ellen Carter', 1012, '2019-03-01'),
  (1, 'HV0014', 'Harbour Staff Home', 'Gail Evans', 1014, '2019-03-01'),
  (1, 'HV0016', 'Harbour Staff Home', 'J. Unknown', null, '2019-03-01'),
  (2, 'HV0001', 'Vale Golf', 'Brian Bell', 1001, '2019-03-01'),
  (2, 'HV0003', 'Vale Golf', 'David Dunn', 1003, '2019-03-01'),
  (2, 'HV0005', 'Vale Golf', 'Frank Frost', 1005, '2019-03-01'),
  (2, 'HV0007', 'Vale Golf', 'Harry Hill', 1007, '2019-03-01'),
  (2, 'HV0009', 'Vale Golf', 'Brian Jones', 1009, '2019-03-01'),
  (2, 'HV0011', 'Vale Golf', 'David Bell', 1011, '2019-03-01'),
  (2, 'HV0013', 'Vale Golf', 'Frank Dunn', 1013, '2019-03-01'),
  (2, 'HV0015', 'Vale Golf', 'Harry Frost', 1015, '2019-03-01'),
  (2, 'HV0017', 'Vale Golf', 'J. Unknown', null, '2019-03-01');
insert into scheme_bordereau (scheme_id, period, line_no, member_no, policy_ref, premium, commission, net) values
  (1, '201904', 1, 'HV0002', 'HB-1', 101, 10.1, 90.9),
  (1, '201904', 2, 'HV0004', 'HB-2', 102, 10.2, 91.8),
  (1, '201904', 3, 'HV0006', 'HB-3', 103, 10.3, 92.7),
  (1, '201904', 4, 'HV0008', 'HB-4', 104, 10.4, 93.6),
  (1, '201904', 5, 'HV0010', 'HB-5', 105, 10.5, 94.5),
  (1, '201904', 6, 'HV0012', 'HB-6', 106, 10.6, 95.4),
  (1, '201904', 7, 'HV0014', 'HB-7', 107, 10.7, 96.3),
  (1, '201904', 8, 'HV0016', 'HB-8', 108, 10.8, 97.2);
insert into risk_attribute (policy_no, attr_code, attr_value, attr_type) values
  ('P700100', 'MILEAGE', '12000', 'N'),
  ('P700100', 'NCD_YEARS', '2', 'N'),
  ('P700101', 'NCD_YEARS', '1', 'N'),
  ('P700101', 'SMOKER', 'N', 'C'),
  ('P700102', 'SMOKER', 'N', 'C'),
  ('P700102', 'PARKING', 'STREET', 'C'),
  ('P700103', 'MILEAGE', '12000', 'N'),
  ('P700103', 'PARKING', 'STREET', 'C'),
  ('P700104', 'PARKING', 'DRIVE', 'C'),
  ('P700104', 'SMOKER', 'N', 'C'),
  ('P700105', 'NCD_YEARS', '6', 'N'),
  ('P700105', 'SMOKER', 'N', 'C'),
  ('P700106', 'PARKING', 'STREET', 'C'),
  ('P700106', 'NCD_YEARS', '5', 'N'),
  ('P700107', 'SMOKER', 'N', 'C'),
  ('P700107', 'NCD_YEARS', '0', 'N'),
  ('P700108', 'PARKING', 'STREET', 'C'),
  ('P700108', 'SMOKER', 'N', 'C'),
  ('P700109', 'SMOKER', 'N', 'C'),
  ('P700109', 'NCD_YEARS', '3', 'N'),
  ('P700110', 'MILEAGE', '12000', 'N'),
  ('P700110', 'NCD_YEARS', '0', 'N'),
  ('P700111', 'SMOKER', 'N', 'C'),
  ('P700111', 'NCD_YEARS', '2', 'N');
