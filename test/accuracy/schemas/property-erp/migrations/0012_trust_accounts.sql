-- par. 27 WEG / trust law: money of every owners' association is kept in books of its own, one ledger table each (auditor 2017)
create table trust_ledger_c1001 (
  entry_id          numeric(10) primary key,
  entrydate         date not null,
  valuedate         date,
  text              varchar(140) not null,
  amtdr             numeric(14,2) default 0 not null,
  amtcr             numeric(14,2) default 0 not null,
  voucherno         varchar(30),
  gl_account_id     numeric(10) references gl_account (gl_account_id)
);
create table trust_ledger_c1002 (
  entry_id          numeric(10) primary key,
  entrydate         date not null,
  valuedate         date,
  text              varchar(140) not null,
  amtdr             numeric(14,2) default 0 not null,
  amtcr             numeric(14,2) default 0 not null,
  voucherno         varchar(30),
  gl_account_id     numeric(10) references gl_account (gl_account_id)
);
create table trust_association (
  trust_association_id numeric(10) primary key,
  code              varchar(10) not null unique,
  name              varchar(120) not null,
  pm_building_id    numeric(10) not null references pm_building (pm_building_id),
  c_bankaccount_id  numeric(10) not null references c_bankaccount (c_bankaccount_id),
  ledgertable       varchar(40) not null
);
