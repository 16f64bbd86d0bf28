create table gl_account (
  gl_account_id     numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(120) not null,
  description       varchar(255),
  accounttype       char(1) not null check (accounttype in ('A','L','E','R','O')),
  accountsign       char(1) default 'N' not null,
  issummary         char(1) default 'N' not null,
  parent_id         numeric(10) references gl_account (gl_account_id),
  c_tax_id          numeric(10) references c_tax (c_tax_id),
  isbankaccount     char(1) default 'N' not null,
  isrecoverable     char(1) default 'N' not null,
  bwaposition       varchar(10),
  unique (ad_client_id, value)
);
create table gl_account_trl (
  gl_account_id     numeric(10) not null references gl_account (gl_account_id) on delete cascade,
  ad_language       varchar(6) not null references ad_language (ad_language),
  istranslated      char(1) default 'N' not null,
  name              varchar(120) not null,
  description       varchar(255),
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  primary key (gl_account_id, ad_language)
);
-- mapping to the two DATEV charts our clients use (SKR03 process order, SKR04 balance order)
create table gl_skr03_map (
  gl_account_id     numeric(10) primary key references gl_account (gl_account_id),
  skr_account       char(4) not null,
  autokey           varchar(4),
  validfrom         date not null
);
create table gl_skr04_map (
  gl_account_id     numeric(10) primary key references gl_account (gl_account_id),
  skr_account       char(4) not null,
  hgbposition       varchar(20) not null,
  ebilanz_element   varchar(120),
  validfrom         date not null
);
create table gl_period (
  gl_period_id      numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  fiscalyear        numeric(4) not null,
  periodno          numeric(2) not null,
  name              varchar(60) not null,
  startdate         date not null,
  enddate           date not null,
  periodstatus      char(1) default 'O' not null,
  unique (ad_client_id, fiscalyear, periodno)
);
-- accounting dimensions: one table each, the posting engine resolves them by name
create table gl_dim_costcenter (
  gl_dim_costcenter_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(60) not null,
  validfrom         date,
  validto           date
);
create table gl_dim_project (
  gl_dim_project_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(60) not null,
  validfrom         date,
  validto           date
);
create table gl_dim_owner (
  gl_dim_owner_id   numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(60) not null,
  validfrom         date,
  validto           date
);
create table gl_journal (
  gl_journal_id     numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  documentno        varchar(30) not null,
  gl_period_id      numeric(10) not null references gl_period (gl_period_id),
  datedoc           date not null,
  dateacct          date not null,
  c_currency_id     numeric(10) not null references c_currency (c_currency_id),
  currencyrate      numeric(18,8) default 1 not null,
  totaldr           numeric(14,2) default 0 not null,
  totalcr           numeric(14,2) default 0 not null,
  docstatus         char(2) default 'DR' not null,
  posted            char(1) default 'N' not null,
  reversal_id       numeric(10) references gl_journal (gl_journal_id),
  description       varchar(255)
);
create table gl_journalline (
  gl_journalline_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  gl_journal_id     numeric(10) not null references gl_journal (gl_journal_id),
  line              numeric(10) not null,
  gl_account_id     numeric(10) not null references gl_account (gl_account_id),
  gl_dim_costcenter_id numeric(10) references gl_dim_costcenter (gl_dim_costcenter_id),
  gl_dim_project_id numeric(10) references gl_dim_project (gl_dim_project_id),
  gl_dim_owner_id   numeric(10) references gl_dim_owner (gl_dim_owner_id),
  pm_building_id    numeric(10) references pm_building (pm_building_id),
  c_bpartner_id     numeric(10) references c_bpartner (c_bpartner_id),
  c_tax_id          numeric(10) references c_tax (c_tax_id),
  amtsourcedr       numeric(14,2) default 0 not null,
  amtsourcecr       numeric(14,2) default 0 not null,
  amtacctdr         numeric(14,2) default 0 not null,
  amtacctcr         numeric(14,2) default 0 not null,
  description       varchar(255)
);
create index gl_journalline_account on gl_journalline (gl_account_id);
create table gl_journalline_arch (
  gl_journalline_id numeric(10) not null,
  ad_client_id      numeric(10) not null,
  ad_org_id         numeric(10) not null,
  gl_journal_id     numeric(10) not null,
  line              numeric(10) not null,
  gl_account_id     numeric(10) not null,
  gl_dim_costcenter_id numeric(10),
  gl_dim_project_id numeric(10),
  gl_dim_owner_id   numeric(10),
  pm_building_id    numeric(10),
  c_bpartner_id     numeric(10),
  c_tax_id          numeric(10),
  amtacctdr         numeric(14,2) not null,
  amtacctcr         numeric(14,2) not null,
  description       varchar(255),
  archyear          numeric(4) not null,
  primary key (gl_journalline_id)
);
comment on table gl_journalline_arch is 'Lines of closed fiscal years, moved by gl_year_close()';
create table gl_budget (
  gl_budget_id      numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  name              varchar(60) not null,
  fiscalyear        numeric(4) not null,
  budgetstatus      char(1) default 'D' not null,
  pm_building_id    numeric(10) references pm_building (pm_building_id),
  description       varchar(255)
);
create table gl_budgetline (
  gl_budgetline_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  gl_budget_id      numeric(10) not null references gl_budget (gl_budget_id) on delete cascade,
  gl_account_id     numeric(10) not null references gl_account (gl_account_id),
  gl_dim_costcenter_id numeric(10) references gl_dim_costcenter (gl_dim_costcenter_id),
  m01 numeric(14,2) default 0 not null, m02 numeric(14,2) default 0 not null, m03 numeric(14,2) default 0 not null,
  m04 numeric(14,2) default 0 not null, m05 numeric(14,2) default 0 not null, m06 numeric(14,2) default 0 not null,
  m07 numeric(14,2) default 0 not null, m08 numeric(14,2) default 0 not null, m09 numeric(14,2) default 0 not null,
  m10 numeric(14,2) default 0 not null, m11 numeric(14,2) default 0 not null, m12 numeric(14,2) default 0 not null,
  constraint gl_budgetline_uq unique (gl_budget_id, gl_account_id, gl_dim_costcenter_id)
);
create table gl_balance (
  gl_account_id     numeric(10) not null references gl_account (gl_account_id),
  gl_period_id      numeric(10) not null references gl_period (gl_period_id),
  ad_org_id         numeric(10) not null,
  amtacctdr         numeric(14,2) default 0 not null,
  amtacctcr         numeric(14,2) default 0 not null,
  primary key (gl_account_id, gl_period_id, ad_org_id)
);
create function gl_balance_refresh(p_period numeric) returns void language sql as $$
  delete from gl_balance where gl_period_id = p_period;
  insert into gl_balance
    select l.gl_account_id, j.gl_period_id, j.ad_org_id, sum(l.amtacctdr), sum(l.amtacctcr)
      from gl_journalline l join gl_journal j on j.gl_journal_id = l.gl_journal_id
     where j.gl_period_id = p_period and j.posted = 'Y' group by 1, 2, 3;
$$;
create function gl_year_close(p_year numeric) returns void language sql as $$
  insert into gl_journalline_arch
    select l.gl_journalline_id, l.ad_client_id, l.ad_org_id, l.gl_journal_id, l.line, l.gl_account_id, l.gl_dim_costcenter_id, l.gl_dim_project_id, l.gl_dim_owner_id, l.pm_building_id, l.c_bpartner_id, l.c_tax_id, l.amtacctdr, l.amtacctcr, l.description, p_year
      from gl_journalline l join gl_journal j using (gl_journal_id) join gl_period p using (gl_period_id) where p.fiscalyear = p_year;
$$;
