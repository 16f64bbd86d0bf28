create table reinsurer (
  reinsurer_code varchar(6) not null constraint pk_reinsurer primary key,
  name varchar(80) not null,
  rating varchar(4),
  contact_name varchar(60),
  contact_tel varchar(20),
  contact_email varchar(120)
);
create table treaty (
  treaty_no varchar(10) not null,
  uw_year numeric(4) not null,
  treaty_name varchar(80) not null,
  treaty_type char(2) not null check (treaty_type in ('QS','XL','SU')),
  lob_code char(3) not null references lob,
  retention numeric(14,2),
  treaty_limit numeric(14,2),
  constraint pk_treaty primary key (treaty_no, uw_year)
);
create table treaty_share (
  treaty_no varchar(10) not null,
  uw_year numeric(4) not null,
  reinsurer_code varchar(6) not null references reinsurer,
  reinsurer_name varchar(80),
  share_pct numeric(6,3) not null,
  constraint pk_treaty_share primary key (treaty_no, uw_year, reinsurer_code),
  constraint fk_treaty_share foreign key (treaty_no, uw_year) references treaty
);
create table cession (
  cession_id bigint generated always as identity primary key,
  treaty_no varchar(10) not null,
  uw_year numeric(4) not null,
  policy_no varchar(12) not null references policy,
  lob_code char(3),
  gross_premium numeric(12,2) not null,
  ceded_pct numeric(6,3) not null,
  ceded_premium numeric(12,2) not null,
  booked_dt date not null,
  foreign key (treaty_no, uw_year) references treaty
);
comment on column cession.gross_premium is 'Premium at booking';
insert into reinsurer (reinsurer_code, name, rating, contact_name, contact_tel) values
  ('MUNI', 'Munich Re', 'AA', 'K. Braun', '+49 89 1'),
  ('SWIS', 'Swiss Re', 'AA', 'K. Braun', '+49 89 1'),
  ('HANN', 'Hannover Re', 'AA', 'K. Braun', '+49 89 1');
insert into treaty (treaty_no, uw_year, treaty_name, treaty_type, lob_code, retention) values
  ('QS01', 2013, 'Motor quota share', 'QS', 'MOT', 100000),
  ('QS01', 2014, 'Motor quota share', 'QS', 'MOT', 250000),
  ('QS01', 2015, 'Motor quota share', 'QS', 'MOT', 100000),
  ('QS01', 2016, 'Motor quota share', 'QS', 'MOT', 100000),
  ('XL02', 2013, 'Home catastrophe XL', 'XL', 'HOM', 100000),
  ('XL02', 2014, 'Home catastrophe XL', 'XL', 'HOM', 100000),
  ('XL02', 2015, 'Home catastrophe XL', 'XL', 'HOM', 100000),
  ('XL02', 2016, 'Home catastrophe XL', 'XL', 'HOM', 250000);
insert into treaty_share (treaty_no, uw_year, reinsurer_code, reinsurer_name, share_pct) values
  ('QS01', 2013, 'MUNI', 'Munich Re', 50),
  ('QS01', 2013, 'SWIS', 'Swiss Re', 30),
  ('QS01', 2013, 'HANN', 'Hannover Re', 20),
  ('QS01', 2014, 'MUNI', 'Munich Re', 50),
  ('QS01', 2014, 'SWIS', 'Swiss Re', 30),
  ('QS01', 2014, 'HANN', 'Hannover Re', 20),
  ('QS01', 2015, 'MUNI', 'Munich Re', 50),
  ('QS01', 2015, 'SWIS', 'Swiss Re', 30),
  ('QS01', 2015, 'HANN', 'Hannover Re', 20),
  ('QS01', 2016, 'MUNI', 'Munich Re', 50),
  ('QS01', 2016, 'SWIS', 'Swiss Re', 30),
  ('QS01', 2016, 'HANN', 'Hannover Re', 20),
  ('XL02', 2013, 'MUNI', 'Munich Re', 50),
  ('XL02', 2013, 'SWIS', 'Swiss Re', 30),
  ('XL02', 2013, 'HANN', 'Hannover Re', 20),
  ('XL02', 2014, 'MUNI', 'Munich Re', 50),
  ('XL02', 2014, 'SWIS', 'Swiss Re', 30),
  ('XL02', 2014, 'HANN', 'Hannover Re', 20),
  ('XL02', 2015, 'MUNI', 'Munich Re', 50),
  ('XL02', 2015, 'SWIS', 'Swiss Re', 30),
  ('XL02', 2015, 'HANN', 'Hannover Re', 20),
  ('XL02', 2016, 'MUNI', 'Munich Re', 50),
  ('XL02', 2016, 'SWIS', 'Swiss Re', 30),
  ('XL02', 2016, 'HANN', 'Hannover Re', 20);
insert into cession (treaty_no, uw_year, policy_no, lob_code, gross_premium, ceded_pct, ceded_premium, booked_dt) values
  ('QS01', 2015, 'P700102', 'MOT', 455.5, 25, 113.88, '2015-12-31'),
  ('QS01', 2015, 'P700104', 'MOT', 455.5, 25, 113.88, '2015-12-31'),
  ('QS01', 2015, 'P700118', 'MOT', 200, 25, 50.0, '2015-12-31'),
  ('QS01', 2015, 'P700119', 'MOT', 455.5, 25, 113.88, '2015-12-31'),
  ('QS01', 2015, 'P700122', 'MOT', 310, 20, 62.0, '2015-12-31'),
  ('QS01', 2015, 'P700125', 'MOT', 455.5, 20, 91.1, '2015-12-31'),
  ('XL02', 2015, 'P700100', 'HOM', 310, 8, 24.8, '2015-12-31'),
  ('XL02', 2015, 'P700105', 'HOM', 455.5, 8, 36.44, '2015-12-31'),
  ('XL02', 2015, 'P700106', 'HOM', 455.5, 8, 36.44, '2015-12-31'),
  ('XL02', 2015, 'P700108', 'HOM', 455.5, 8, 36.44, '2015-12-31'),
  ('XL02', 2015, 'P700110', 'HOM', 455.5, 8, 36.44, '2015-12-31'),
  ('XL02', 2015, 'P700116', 'HOM', 455.5, 8, 36.44, '2015-12-31'),
  ('XL02', 2015, 'P700120', 'HOM', 310, 8, 24.8, '2015-12-31'),
  ('XL02', 2015, 'P700121', 'HOM', 310, 5, 15.5, '2015-12-31');
