-- one-time import from GEKO/Access (Polizeiinspektorat), 2019
create schema legacy;
create table legacy.hundemarken (
  marke_nr      integer primary key,
  halter_name   varchar(60),
  halter_vorname varchar(60),
  halter_adresse varchar(120),
  hund_name     varchar(40),
  rasse         varchar(60),
  geschlecht    char(1),
  geburtsjahr   smallint,
  farbe         varchar(40),
  chip_nr       varchar(20),
  anmeldung     date,
  abmeldung     date,
  steuerfrei    boolean
);
create index on legacy.hundemarken (chip_nr);
insert into legacy.hundemarken values
 (412,'Rüfenacht','Monika','Obergasse 3','Bless','Appenzeller','m',2011,'tricolor','756098100412345','2012-02-01',null,false),
 (577,'Jeanneret','Luc','Brüggstrasse 88','Filou','Jack Russell','m',2015,'blanc/brun','756098100577001','2015-09-14','2019-01-31',false);
-- TODO: delete after the dog tax run 2019 was checked (T. Wyss)
