create table pm_lease (
  pm_lease_id       numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  documentno        varchar(30) not null unique,
  pm_unit_id        numeric(10) not null references pm_unit (pm_unit_id),
  c_bpartner_id     numeric(10) not null references c_bpartner (c_bpartner_id),
  docstatus         char(2) default 'DR' not null,
  leasetype         char(1) default 'R' not null,
  datesigned        date,
  startdate         date not null,
  enddate           date,
  minterm           date,
  noticeperiod      numeric(3) default 3 not null,
  noticegiven       date,
  noticeby          char(1),
  terminationreason varchar(40),
  moveindate        date,
  moveoutdate       date,
  netrent           numeric(12,2) not null,
  advance_sc        numeric(12,2) default 0 not null,
  advance_heat      numeric(12,2) default 0 not null,
  parkingrent       numeric(12,2) default 0 not null,
  surcharge         numeric(12,2) default 0 not null,
  c_tax_id          numeric(10) references c_tax (c_tax_id),
  c_currency_id     numeric(10) references c_currency (c_currency_id),
  c_paymentterm_id  numeric(10) references c_paymentterm (c_paymentterm_id),
  paymentrule       char(1) default 'D' not null,
  rentday           numeric(2) default 3 not null,
  isgraduated       char(1) default 'N' not null,
  isindexed         char(1) default 'N' not null,
  indexbase         numeric(7,2),
  indexmonth        date,
  persons           numeric(3) default 1 not null,
  pets              char(1) default 'N' not null,
  subletallowed     char(1) default 'N' not null,
  deposit           numeric(12,2),
  isdunningstop     char(1) default 'N' not null,
  previouslease_id  numeric(10) references pm_lease (pm_lease_id),
  salesrep_id       numeric(10) references ad_user (ad_user_id),
  description       varchar(2000)
);
create index pm_lease_unit on pm_lease (pm_unit_id);
create table pm_leaseline (
  pm_leaseline_id   numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id) on delete cascade,
  line              numeric(10) not null,
  component         varchar(20) not null,
  amount            numeric(12,2) not null,
  c_tax_id          numeric(10) references c_tax (c_tax_id),
  validfrom         date not null,
  validto           date,
  unique (pm_lease_id, line)
);
create table pm_lease_party (
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id) on delete cascade,
  c_bpartner_id     numeric(10) not null references c_bpartner (c_bpartner_id),
  partyrole         char(1) default 'T' not null check (partyrole in ('T','G','S')),
  validfrom         date,
  validto           date,
  primary key (pm_lease_id, c_bpartner_id)
);
comment on column pm_lease_party.partyrole is 'T co-tenant, G guarantor, S subtenant';
create table pm_lease_hist (
  hist_id           bigint generated always as identity primary key,
  hist_op           char(1) not null,
  hist_at           timestamp default now() not null,
  pm_lease_id       numeric(10) not null,
  documentno        varchar(30),
  pm_unit_id        numeric(10),
  c_bpartner_id     numeric(10),
  docstatus         char(2),
  startdate         date,
  enddate           date,
  noticegiven       date,
  netrent           numeric(12,2),
  advance_sc        numeric(12,2),
  advance_heat      numeric(12,2),
  parkingrent       numeric(12,2),
  paymentrule       char(1),
  persons           numeric(3),
  updated           timestamp,
  updatedby         numeric(10)
);
create function pm_lease_hist_fn() returns trigger language plpgsql as $$
begin
  insert into pm_lease_hist (hist_op, pm_lease_id, documentno, pm_unit_id, c_bpartner_id, docstatus, startdate, enddate, noticegiven, netrent, advance_sc, advance_heat, parkingrent, paymentrule, persons, updated, updatedby)
  values (left(tg_op,1), old.pm_lease_id, old.documentno, old.pm_unit_id, old.c_bpartner_id, old.docstatus, old.startdate, old.enddate, old.noticegiven, old.netrent, old.advance_sc, old.advance_heat, old.parkingrent, old.paymentrule, old.persons, old.updated, old.updatedby);
  return null;
end $$;
create trigger pm_lease_hist_trg after update or delete on pm_lease for each row execute function pm_lease_hist_fn();

create table pm_deposit (
  pm_deposit_id     numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  deposittype       char(1) not null,
  amount            numeric(12,2) not null,
  receiveddate      date,
  returneddate      date,
  interestrate      numeric(5,3),
  guarantor         varchar(120),
  passbookno        varchar(40)
);
create table pm_rentchange (
  pm_rentchange_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  effectivedate     date not null,
  oldrent           numeric(12,2) not null,
  newrent           numeric(12,2) not null,
  reason            varchar(40) not null,
  announceddate     date,
  isagreed          char(1) default 'N' not null
);
create table pm_keyissue (
  pm_keyissue_id    numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_unit_id        numeric(10) not null references pm_unit (pm_unit_id),
  c_bpartner_id     numeric(10) references c_bpartner (c_bpartner_id),
  keyno             varchar(40) not null,
  qty               numeric(3) not null default 1,
  dateissued        date not null,
  datereturned      date
);
create table pm_handover (
  pm_handover_id    numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  direction         char(1) not null,
  handoverdate      date not null,
  ad_user_id        numeric(10) references ad_user (ad_user_id),
  issigned          char(1) default 'N' not null,
  description       varchar(2000)
);
create table pm_handoverline (
  pm_handoverline_id numeric(10) primary key,
  pm_handover_id    numeric(10) not null references pm_handover (pm_handover_id) on delete cascade,
  line              numeric(10) not null,
  room              varchar(40) not null,
  item              varchar(80) not null,
  state             char(1) not null,
  charge            numeric(10,2),
  remark            varchar(255)
);
-- simple rent book until finance is live
create table pm_rentpayment (
  pm_rentpayment_id numeric(10) primary key,
  pm_lease_id       numeric(10) not null references pm_lease (pm_lease_id),
  rentmonth         date not null,
  paydate           date not null,
  amount            numeric(12,2) not null,
  method            char(1) default 'B' not null,
  reference         varchar(140),
  remark            varchar(255),
  created           timestamp default now() not null,
  createdby         numeric(10)
);
