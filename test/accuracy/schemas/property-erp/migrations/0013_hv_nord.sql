-- takeover of HV Nord GmbH (2018-10). Their program keeps running on these tables until the contracts are moved over
create schema hv;
create table hv.objekt (
  id                serial primary key,
  objektnr          varchar(20) not null unique,
  bezeichnung       varchar(100) not null,
  strasse           varchar(100),
  plz               varchar(5),
  ort               varchar(60),
  baujahr           integer,
  etagen            integer,
  wohnflaeche       numeric(10,2),
  gewerbeflaeche    numeric(10,2),
  grundstueck       numeric(10,2),
  heizungsart       varchar(30),
  aufzug            boolean default false,
  denkmalschutz     boolean default false,
  hausmeister       varchar(60),
  verwaltet_seit    date,
  bemerkung         text
);
create table hv.einheit (
  id                serial primary key,
  objekt_id         integer not null references hv.objekt (id),
  einheitnr         varchar(20) not null,
  typ               varchar(20) not null,
  lage              varchar(40),
  etage             varchar(10),
  zimmer            numeric(4,1),
  flaeche           numeric(10,2),
  kaltmiete         numeric(12,2),
  vz_betriebskosten numeric(12,2),
  vz_heizung        numeric(12,2),
  mea               numeric(12,4),
  leer_seit         date,
  bemerkung         text,
  unique (objekt_id, einheitnr)
);
-- bank accounts and cash boxes of HV Nord
create table hv.account (
  id                serial primary key,
  kontobez          varchar(60) not null,
  iban              varchar(34),
  bank              varchar(60),
  saldo             numeric(14,2) default 0,
  stand             date
);
insert into hv.objekt (objektnr, bezeichnung, strasse, plz, ort, baujahr) values ('N-001','Lindenallee 4-8','Lindenallee 4-8','23552','Luebeck',1962),('N-002','Hafenblick','Am Kai 11','23552','Luebeck',1998);
insert into hv.einheit (objekt_id, einheitnr, typ, zimmer, flaeche, kaltmiete) values (1,'01.01','Wohnung',3,71.5,512.00),(1,'01.02','Wohnung',2,48.2,398.00),(2,'G1','Gewerbe',null,140,1820.00);
