create table pm_allockey (
  pm_allockey_id    numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(60) not null,
  keytype           char(1) not null,
  c_uom_id          numeric(10) references c_uom (c_uom_id)
);
create table pm_allocshare (
  pm_allocshare_id  numeric(10) primary key,
  pm_allockey_id    numeric(10) not null references pm_allockey (pm_allockey_id),
  pm_unit_id        numeric(10) not null references pm_unit (pm_unit_id),
  share             numeric(14,4) not null,
  validfrom         date not null,
  unique (pm_allockey_id, pm_unit_id, validfrom)
);
create table pm_scperiod (
  pm_scperiod_id    numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_building_id    numeric(10) not null references pm_building (pm_building_id),
  periodfrom        date not null,
  periodto          date not null,
  totalcost         numeric(14,2) default 0 not null,
  docstatus         char(2) default 'DR' not null,
  datesent          date
);
create table pm_scline (
  pm_scline_id      numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_scperiod_id    numeric(10) not null references pm_scperiod (pm_scperiod_id),
  gl_account_id     numeric(10) not null references gl_account (gl_account_id),
  pm_allockey_id    numeric(10) not null references pm_allockey (pm_allockey_id),
  totalamt          numeric(14,2) not null,
  allocamt          numeric(14,2) not null,
  description       varchar(255)
);
create table pm_scresult (
  pm_scresult_id    numeric(10) primary key,
  pm_scperiod_id    numeric(10) not null references pm_scperiod (pm_scperiod_id),
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  days              numeric(3) not null,
  costamt           numeric(14,2) not null,
  advanceamt        numeric(14,2) not null,
  balanceamt        numeric(14,2) not null,
  ar_invoice_id     numeric(10) references ar_invoice (ar_invoice_id)
);
create table pm_heatstmt (
  pm_heatstmt_id    numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_scperiod_id    numeric(10) not null references pm_scperiod (pm_scperiod_id),
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  basecost          numeric(12,2) not null,
  usagecost         numeric(12,2) not null,
  hotwatercost      numeric(12,2) not null,
  co2cost_tenant    numeric(12,2),
  co2cost_landlord  numeric(12,2)
);
-- 1:1, entered by the energy team
create table pm_building_ext (
  pm_building_id    numeric(10) primary key references pm_building (pm_building_id),
  energyclass       varchar(2),
  energyvalue       numeric(6,1),
  certtype          char(1),
  certvalidto       date,
  heatyear          numeric(4),
  insulation        varchar(60)
);
