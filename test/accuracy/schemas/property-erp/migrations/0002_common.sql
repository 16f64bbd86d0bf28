create table c_country (
  c_country_id      numeric(10) primary key,
  countrycode       char(2) not null unique,
  name              varchar(60) not null,
  haspostal_add     char(1) default 'N' not null,
  iseu              char(1) default 'N' not null
);
create table c_currency (
  c_currency_id     numeric(10) primary key,
  iso_code          char(3) not null unique,
  cursymbol         varchar(10),
  description       varchar(60),
  stdprecision      numeric(10) not null default 2
);
create table c_conversion_rate (
  c_conversion_rate_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  c_currency_id     numeric(10) not null references c_currency (c_currency_id),
  c_currency_id_to  numeric(10) not null references c_currency (c_currency_id),
  validfrom         date not null,
  validto           date not null,
  multiplyrate      numeric(18,8) not null,
  dividerate        numeric(18,8) not null
);
create table c_uom (
  c_uom_id          numeric(10) primary key,
  x12de355          varchar(4),
  uomsymbol         varchar(10),
  name              varchar(60) not null,
  description       varchar(255),
  stdprecision      numeric(10) not null default 2
);
create table c_uom_trl (
  c_uom_id          numeric(10) not null references c_uom (c_uom_id) on delete cascade,
  ad_language       varchar(6) not null references ad_language (ad_language),
  istranslated      char(1) default 'N' not null,
  uomsymbol         varchar(10),
  name              varchar(60) not null,
  description       varchar(255),
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  primary key (c_uom_id, ad_language)
);
create table c_tax (
  c_tax_id          numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  name              varchar(60) not null,
  description       varchar(255),
  rate              numeric(7,4) not null,
  validfrom         date not null,
  sopotype          char(1) default 'B' not null,
  isdefault         char(1) default 'N' not null,
  datevkey          varchar(4)
);
create table c_paymentterm (
  c_paymentterm_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(60) not null,
  netdays           numeric(10) not null,
  discountdays      numeric(10) default 0 not null,
  discount          numeric(5,2) default 0 not null,
  isduefixed        char(1) default 'N' not null,
  fixmonthday       numeric(2)
);
create table c_paymentterm_trl (
  c_paymentterm_id  numeric(10) not null references c_paymentterm (c_paymentterm_id) on delete cascade,
  ad_language       varchar(6) not null references ad_language (ad_language),
  istranslated      char(1) default 'N' not null,
  name              varchar(60) not null,
  documentnote      varchar(2000),
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  primary key (c_paymentterm_id, ad_language)
);
create table c_bpartner (
  c_bpartner_id     numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  value             varchar(40) not null,
  name              varchar(120) not null,
  name2             varchar(120),
  firstname         varchar(60),
  greeting          varchar(20),
  title             varchar(20),
  birthday          date,
  bptype            char(1) default 'P' not null check (bptype in ('P','C')),
  istenant          char(1) default 'N' not null,
  isowner           char(1) default 'N' not null,
  isprospect        char(1) default 'N' not null,
  issummary         char(1) default 'N' not null,
  taxid             varchar(20),
  duns              varchar(20),
  referenceno       varchar(40),
  ad_language       varchar(6) references ad_language (ad_language),
  c_paymentterm_id  numeric(10) references c_paymentterm (c_paymentterm_id),
  paymentrule       char(1) default 'D',
  so_creditlimit    numeric(14,2) default 0,
  so_creditused     numeric(14,2) default 0,
  socreditstatus    char(1),
  schufa_score      numeric(4),
  schufa_date       date,
  phone             varchar(40),
  phone2            varchar(40),
  fax               varchar(40),
  email             varchar(120),
  url               varchar(120),
  employer          varchar(120),
  netincome         numeric(12,2),
  emergencycontact  varchar(120),
  dunninggrace      date,
  isdunningstop     char(1) default 'N' not null,
  description       varchar(255),
  unique (ad_client_id, value)
);
comment on table c_bpartner is 'Debtor side: tenants, owners and applicants. Suppliers are ap_supplier.';
create index c_bpartner_name on c_bpartner (upper(name));
create table c_bpartner_location (
  c_bpartner_location_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  c_bpartner_id     numeric(10) not null references c_bpartner (c_bpartner_id),
  name              varchar(60) not null,
  address1          varchar(120),
  address2          varchar(120),
  postal            varchar(10),
  city              varchar(60),
  c_country_id      numeric(10) references c_country (c_country_id),
  isbillto          char(1) default 'Y' not null,
  isshipto          char(1) default 'N' not null
);
create table c_bpartner_acct (
  c_bpartner_id     numeric(10) primary key references c_bpartner (c_bpartner_id),
  iban              varchar(34),
  bic               varchar(11),
  accountholder     varchar(120),
  sepa_mandateref   varchar(35),
  sepa_mandatedate  date,
  dunning_ban_reason varchar(255)
);
comment on table c_bpartner_acct is 'Bank data. Only role fibu may read (data protection audit 2016).';
do $$ begin if not exists (select from pg_roles where rolname = 'fibu') then create role fibu; end if; end $$;
revoke all on c_bpartner_acct from public;
grant select, insert, update on c_bpartner_acct to fibu;
create table c_bankaccount (
  c_bankaccount_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  name              varchar(60) not null,
  iban              varchar(34) not null unique,
  bic               varchar(11),
  bankname          varchar(120),
  c_currency_id     numeric(10) not null references c_currency (c_currency_id),
  currentbalance    numeric(14,2) default 0 not null,
  istrust           char(1) default 'N' not null
);
