create table if_datev_conn (
  if_datev_conn_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  consultantno      varchar(10) not null,
  clientno          varchar(10) not null,
  baseurl           varchar(255) not null,
  username          varchar(80) not null,
  password_enc      varchar(255) not null,
  token_enc         varchar(2000),
  tokenexpires      timestamp,
  lastsync          timestamp,
  lasterror         varchar(2000)
);
create table if_immoscout_conn (
  if_immoscout_conn_id numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  api_url           varchar(255) not null,
  consumerkey       varchar(120) not null,
  consumersecret_enc varchar(255) not null,
  accesstoken_enc   varchar(2000),
  accesstokensecret_enc varchar(2000),
  channelno         varchar(10),
  lastupload        timestamp,
  enabled           char(1) default 'Y' not null
);
create table if_ebics_conn (
  if_ebics_conn_id  numeric(10) primary key,
  c_bankaccount_id  numeric(10) not null references c_bankaccount (c_bankaccount_id),
  hosturl           varchar(255) not null,
  hostid            varchar(35) not null,
  partnerid         varchar(35) not null,
  userid            varchar(35) not null,
  passphrase_enc    varchar(255) not null,
  keyfile           varchar(255),
  isactive          char(1) default 'Y' not null,
  lastfetch         timestamp,
  errortext         varchar(2000)
);
create table if_techem_conn (
  id                bigserial primary key,
  customer_no       varchar(20) not null,
  endpoint          varchar(255) not null,
  login             varchar(80) not null,
  secret            varchar(255) not null,
  active            boolean not null default true,
  last_run_at       timestamp,
  last_status       varchar(40),
  settings          jsonb not null default '{}'
);
-- raw bank statement lines
create schema stg;
create table stg.bank_line (
  id                bigserial primary key,
  file_name         varchar(120) not null,
  iban              varchar(34),
  booking_date      date,
  value_date        date,
  amount            numeric(14,2),
  currency          char(3),
  counterparty      varchar(140),
  counterparty_iban varchar(34),
  remittance        varchar(420),
  loaded_at         timestamp not null default now(),
  ar_receipt_id     numeric(10),
  error             varchar(400)
);
create table sys_mailqueue (
  sys_mailqueue_id  numeric(10) primary key,
  mailto            varchar(255) not null,
  mailcc            varchar(255),
  subject           varchar(255) not null,
  mailtext          text not null,
  ad_table_id       numeric(10),
  record_id         numeric(10),
  queued            timestamp default now() not null,
  trycount          numeric(3) default 0 not null,
  lasterror         varchar(2000)
);
create table sys_maillog (
  sys_maillog_id    numeric(10) primary key,
  mailto            varchar(255) not null,
  subject           varchar(255) not null,
  ad_table_id       numeric(10),
  record_id         numeric(10),
  sent              timestamp not null,
  messageid         varchar(255),
  smtpreply         varchar(255)
);
