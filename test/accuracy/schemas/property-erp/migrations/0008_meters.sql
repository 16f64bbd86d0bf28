create table mt_meterkind (
  mt_meterkind      varchar(4) primary key,
  name              varchar(60) not null,
  c_uom_id          numeric(10) references c_uom (c_uom_id),
  calibrationyears  numeric(2)
);
create table mt_meter (
  mt_meter_id       numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  meterno           varchar(30) not null,
  mt_meterkind      varchar(4) not null references mt_meterkind (mt_meterkind),
  pm_building_id    numeric(10) not null references pm_building (pm_building_id),
  pm_unit_id        numeric(10) references pm_unit (pm_unit_id),
  location          varchar(120),
  serialno          varchar(40),
  manufacturer      varchar(60),
  factor            numeric(10,4) default 1 not null,
  ismain            char(1) default 'N' not null,
  parent_meter_id   numeric(10) references mt_meter (mt_meter_id),
  installdate       date,
  calibratedto      date,
  removedate        date,
  constraint mt_meter_no_uq unique (meterno)
);
create table mt_reading (
  mt_reading_id     numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  mt_meter_id       numeric(10) not null references mt_meter (mt_meter_id),
  readdate          date not null,
  readvalue         numeric(14,3) not null,
  readtype          char(1) default 'A' not null,
  readby            numeric(10) references ad_user (ad_user_id),
  isbilled          char(1) default 'N' not null,
  remark            varchar(255)
);
create index mt_reading_meter on mt_reading (mt_meter_id, readdate);
create table mt_reading_import (
  mt_reading_import_id numeric(10) primary key,
  filename          varchar(120) not null,
  rowno             numeric(10) not null,
  meterno           varchar(40),
  readdate          varchar(20),
  readvalue         varchar(40),
  readtype          varchar(10),
  mt_meter_id       numeric(10),
  i_isimported      char(1) default 'N' not null,
  i_errormsg        varchar(2000)
);
create table mt_tariff (
  mt_tariff_id      numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  ap_supplier_id    numeric(10) not null references ap_supplier (ap_supplier_id),
  mt_meterkind      varchar(4) not null references mt_meterkind (mt_meterkind),
  name              varchar(60) not null,
  baseprice         numeric(10,4) default 0 not null,
  unitprice         numeric(12,6) not null,
  validfrom         date not null,
  validto           date
);
create table mt_consumption_month (
  mt_meter_id       numeric(10) not null references mt_meter (mt_meter_id),
  month             date not null,
  consumption       numeric(14,3) not null,
  isestimated       char(1) default 'N' not null,
  calculated        timestamp default now() not null,
  primary key (mt_meter_id, month)
);
comment on table mt_consumption_month is 'interpolated from mt_reading by MeterJob, can be rebuilt';
create table mt_telemetry (
  mt_meter_id       numeric(10) not null,
  ts                timestamp not null,
  obis              varchar(20) not null,
  val               numeric(16,4),
  primary key (mt_meter_id, ts, obis)
) partition by range (ts);
create table mt_telemetry_2023 partition of mt_telemetry for values from ('2023-01-01') to ('2024-01-01');
create table mt_telemetry_2024 partition of mt_telemetry for values from ('2024-01-01') to ('2025-01-01');
