create schema rpt;
create table rpt.gl_account (
  account_no        varchar(40) primary key,
  account_name      varchar(120) not null,
  account_type      char(1) not null,
  parent_account_no varchar(40),
  is_summary        boolean not null default false,
  bwa_position      varchar(10)
);
comment on table rpt.gl_account is 'For the BI cube (loaded by hand at year start)';
create table rpt.budget_month (
  fiscal_year       integer not null,
  month             integer not null check (month between 1 and 12),
  account_no        varchar(40) not null references rpt.gl_account (account_no),
  cost_center       varchar(40) not null default '-',
  building_code     varchar(40) not null default '-',
  amount            numeric(14,2) not null,
  primary key (fiscal_year, month, account_no, cost_center, building_code)
);
comment on table rpt.budget_month is 'Budget as entered in the controlling tool';
create view rpt.v_rent_roll as
  select b.value as building, u.value as unit, u.area_sqm, l.documentno, p.name as tenant, l.netrent, l.startdate, l.enddate
    from pm_unit u join pm_building b on b.pm_building_id = u.pm_building_id
    left join pm_lease l on l.pm_unit_id = u.pm_unit_id and l.docstatus = 'CO' left join c_bpartner p on p.c_bpartner_id = l.c_bpartner_id;
insert into rpt.gl_account select value, name, accounttype, null, issummary = 'Y', bwaposition from gl_account;
