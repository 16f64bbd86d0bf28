create table product (
  product_code varchar(6) not null constraint pk_product primary key,
  lob_code char(3) not null references lob,
  product_name varchar(80) not null,
  underwriter varchar(60),
  on_sale_from date not null,
  on_sale_to date
);

create table coverage_type (
  cover_code varchar(6) not null constraint pk_coverage_type primary key,
  cover_name varchar(80) not null,
  lob_code char(3) not null references lob
);

create table product_coverage (
  product_code varchar(6) not null references product,
  cover_code varchar(6) not null references coverage_type,
  cover_name varchar(80),
  mandatory_yn char(1) not null default 'N' check (mandatory_yn in ('Y','N')),
  default_excess numeric(10,2),
  max_sum_insured numeric(14,2),
  display_order numeric(3),
  constraint pk_product_coverage primary key (product_code, cover_code)
);

create table tariff (
  product_code varchar(6) not null,
  cover_code varchar(6) not null,
  rating_area char(2) not null,
  valid_from date not null,
  valid_to date,
  base_rate numeric(9,5) not null,
  min_premium numeric(10,2),
  constraint pk_tariff primary key (product_code, cover_code, rating_area, valid_from),
  constraint fk_tariff_cover foreign key (product_code, cover_code) references product_coverage
);

create table rating_area (
  rating_area char(2) not null constraint pk_rating_area primary key,
  descr varchar(60) not null
);

create table rating_area_postcode (
  postcode_sector varchar(7) not null,
  lob_code char(3) not null references lob,
  rating_area char(2) not null references rating_area,
  constraint pk_rating_area_postcode primary key (postcode_sector, lob_code)
);
insert into product (product_code, lob_code, product_name, underwriter, on_sale_from) values
  ('MOT1', 'MOT', 'Motor Classic', 'Albion Re', '2008-01-01'),
  ('MOT2', 'MOT', 'Motor Plus', 'Albion Re', '2008-01-01'),
  ('HOM1', 'HOM', 'Home Basic', 'Albion Re', '2008-01-01'),
  ('HOM2', 'HOM', 'Home Plus', 'Albion Re', '2008-01-01'),
  ('LIA1', 'LIA', 'Private liability', 'Albion Re', '2008-01-01'),
  ('TRV1', 'TRV', 'Annual travel', 'Globe Travel', '2008-01-01');
insert into coverage_type (cover_code, cover_name, lob_code) values
  ('TPL', 'Third party liability', 'MOT'),
  ('COMP', 'Comprehensive', 'MOT'),
  ('GLASS', 'Glass', 'MOT'),
  ('BLDG', 'Buildings', 'HOM'),
  ('CONT', 'Contents', 'HOM'),
  ('BIKE', 'Bicycle theft', 'HOM'),
  ('PLIA', 'Personal liability', 'LIA'),
  ('MED', 'Medical abroad', 'TRV');
insert into product_coverage (product_code, cover_code, cover_name, mandatory_yn, default_excess, max_sum_insured, display_order) values
  ('MOT1', 'TPL', 'Third party liability', 'Y', 100, 5000, 0),
  ('MOT1', 'GLASS', 'Glass', 'N', 100, 1000000, 2),
  ('MOT2', 'TPL', 'Third party liability', 'Y', 100, 1000000, 0),
  ('MOT2', 'COMP', 'Comprehensive', 'N', 100, 50000, 1),
  ('MOT2', 'GLASS', 'Glass', 'N', 250, 50000, 2),
  ('HOM1', 'BLDG', 'Buildings', 'Y', 250, 50000, 3),
  ('HOM1', 'CONT', 'Contents', 'N', 250, 1000000, 4),
  ('HOM2', 'BLDG', 'Buildings', 'Y', 100, 1000000, 3),
  ('HOM2', 'CONT', 'Contents', 'N', 0, 50000, 4),
  ('HOM2', 'BIKE', 'Bicycle theft', 'N', 250, 5000, 5),
  ('LIA1', 'PLIA', 'Personal liability', 'Y', 100, 1000000, 6),
  ('TRV1', 'MED', 'Medical abroad', 'Y', 250, 1000000, 7);
insert into rating_area (rating_area, descr) values
  ('01', 'Inner London'),
  ('02', 'Metropolitan'),
  ('03', 'Towns'),
  ('04', 'Rural');
insert into tariff (product_code, cover_code, rating_area, valid_from, base_rate, min_premium) values
  ('MOT1', 'TPL', '01', '2015-01-01', 0.526, 40),
  ('MOT1', 'TPL', '03', '2015-01-01', 2.129, 60),
  ('MOT1', 'GLASS', '01', '2015-01-01', 1.338, 60),
  ('MOT1', 'GLASS', '03', '2015-01-01', 1.511, 60),
  ('MOT2', 'TPL', '01', '2015-01-01', 1.863, 60),
  ('MOT2', 'TPL', '03', '2015-01-01', 0.734, 25),
  ('MOT2', 'COMP', '01', '2015-01-01', 0.327, 60),
  ('MOT2', 'COMP', '03', '2015-01-01', 2.18, 25),
  ('MOT2', 'GLASS', '01', '2015-01-01', 0.888, 25),
  ('MOT2', 'GLASS', '03', '2015-01-01', 1.021, 25),
  ('HOM1', 'BLDG', '01', '2015-01-01', 0.24, 40),
  ('HOM1', 'BLDG', '03', '2015-01-01', 1.738, 25),
  ('HOM1', 'CONT', '01', '2015-01-01', 0.288, 60),
  ('HOM1', 'CONT', '03', '2015-01-01', 1.723, 40),
  ('HOM2', 'BLDG', '01', '2015-01-01', 1.637, 40),
  ('HOM2', 'BLDG', '03', '2015-01-01', 1.302, 40),
  ('HOM2', 'CONT', '01', '2015-01-01', 1.211, 25),
  ('HOM2', 'CONT', '03', '2015-01-01', 0.819, 25),
  ('HOM2', 'BIKE', '01', '2015-01-01', 0.416, 60),
  ('HOM2', 'BIKE', '03', '2015-01-01', 0.263, 25),
  ('LIA1', 'PLIA', '01', '2015-01-01', 2.143, 40),
  ('LIA1', 'PLIA', '03', '2015-01-01', 1.421, 25),
  ('TRV1', 'MED', '01', '2015-01-01', 1.579, 40),
  ('TRV1', 'MED', '03', '2015-01-01', 0.828, 25);
insert into rating_area_postcode (postcode_sector, lob_code, rating_area) values
  ('ME14 1', 'MOT', '04'),
  ('ME14 1', 'HOM', '04'),
  ('SK1 3', 'MOT', '04'),
  ('SK1 3', 'HOM', '04'),
  ('BN1 1', 'MOT', '01'),
  ('BN1 1', 'HOM', '03'),
  ('EH1 2', 'MOT', '04'),
  ('EH1 2', 'HOM', '02'),
  ('M1 4', 'MOT', '03'),
  ('M1 4', 'HOM', '04');
