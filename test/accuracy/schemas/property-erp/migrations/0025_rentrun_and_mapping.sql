-- check of the rent run September 2023
create table tmp_rentrun_0923 as
  select l.pm_lease_id, l.documentno, l.netrent, l.advance_sc, l.advance_heat, 0::numeric(12,2) as expected from pm_lease l where l.docstatus = 'CO';

-- numbers of the old Nixdorf chart, still printed on deeds and old vouchers
create table gl_account_old (
  old_no            varchar(12) primary key,
  old_text          varchar(60),
  gl_account_id     numeric(10) references gl_account (gl_account_id),
  usedto            numeric(4)
);
-- offers for the energy tender 2024
create table mt_tariff_new (
  mt_tariff_new_id  numeric(10) primary key,
  tenderno          varchar(20) not null,
  bidder            varchar(120) not null,
  ap_supplier_id    numeric(10) references ap_supplier (ap_supplier_id),
  mt_meterkind      varchar(4) not null references mt_meterkind (mt_meterkind),
  baseprice         numeric(10,4),
  unitprice         numeric(12,6),
  bindto            date,
  score             numeric(5,2),
  isawarded         char(1) default 'N' not null
);
