-- Ported from AODB 4.2 (Oracle 9i). Names kept, NUMBER -> numeric, VARCHAR2 -> varchar.
create table country (
  ctry_cd     char(2)      not null,
  ctry_name   varchar(60)  not null,
  region_cd   varchar(4)   not null,
  region_name varchar(40)  not null,
  constraint pk_country primary key (ctry_cd)
);

create table airport (
  iata_cd   char(3)      not null,
  icao_cd   char(4),
  arpt_name varchar(80)  not null,
  city_name varchar(60)  not null,
  ctry_cd   char(2)      not null,
  tz_name   varchar(40)  not null,
  constraint pk_airport primary key (iata_cd),
  constraint uq_airport_icao unique (icao_cd),
  constraint fk_airport_ctry foreign key (ctry_cd) references country (ctry_cd)
);

create table airline (
  al_cd         char(2)      not null,
  icao_cd       char(3)      not null,
  awb_prefix    char(3),
  al_name       varchar(60)  not null,
  call_sign     varchar(20),
  ctry_cd       char(2)      not null,
  alliance      varchar(10),
  stn_mgr_name  varchar(60),
  stn_mgr_phone varchar(20),
  stn_mgr_email varchar(80),
  constraint pk_airline primary key (al_cd),
  constraint uq_airline_icao unique (icao_cd),
  constraint uq_airline_awb unique (awb_prefix),
  constraint fk_airline_ctry foreign key (ctry_cd) references country (ctry_cd)
);
comment on column airline.awb_prefix is 'three digit prefix of the air waybills this carrier issues';

create table aircraft_type (
  actype_cd    char(3)      not null,
  icao_cd      varchar(4)   not null,
  descr        varchar(60)  not null,
  body_typ     char(1)      not null constraint ck_actype_body check (body_typ in ('N','W')),
  wingspan_m   numeric(5,2) not null,
  length_m     numeric(5,2) not null,
  icao_size_cd char(1)      not null constraint ck_actype_size check (icao_size_cd in ('A','B','C','D','E','F')),
  mtow_kg      numeric(7)   not null,
  constraint pk_aircraft_type primary key (actype_cd)
);

create table aircraft (
  reg_no        varchar(10)  not null,
  al_cd         char(2)      not null,
  actype_cd     char(3)      not null,
  msn           varchar(10),
  mtow_kg       numeric(7)   not null,
  wide_body_flg char(1)      not null default 'N',
  seat_cnt      numeric(3),
  constraint pk_aircraft primary key (reg_no),
  constraint fk_aircraft_al foreign key (al_cd) references airline (al_cd),
  constraint fk_aircraft_type foreign key (actype_cd) references aircraft_type (actype_cd),
  constraint ck_aircraft_wide check (wide_body_flg in ('Y','N'))
);
comment on column aircraft.mtow_kg is 'from the airframe''s own certificate of airworthiness; landing charges are computed from it';
create index ix_aircraft_al on aircraft (al_cd);

create table delay_code (
  delay_cd   char(2)     not null,
  descr      varchar(80) not null,
  resp_party varchar(10) not null,
  constraint pk_delay_code primary key (delay_cd),
  constraint ck_delay_resp check (resp_party in ('AIRLINE','HANDLER','AIRPORT','ATC','WEATHER','OTHER'))
);

create table service_type (
  svc_cd varchar(6)  not null,
  descr  varchar(60) not null,
  uom    varchar(6)  not null,
  constraint pk_service_type primary key (svc_cd),
  constraint ck_svc_uom check (uom in ('TURN','HOUR','KG','LITRE','PIECE'))
);
