-- application dictionary. Keys numeric(10) from ad_sequence, flags char(1) Y/N as everywhere in this system
create table ad_client (
  ad_client_id      numeric(10) primary key,
  value             varchar(40) not null unique,
  name              varchar(60) not null,
  description       varchar(255),
  isactive          char(1) default 'Y' not null
);
create table ad_org (
  ad_org_id         numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  value             varchar(40) not null,
  name              varchar(60) not null,
  description       varchar(255),
  issummary         char(1) default 'N' not null,
  parent_org_id     numeric(10) references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null,
  unique (ad_client_id, value)
);
create table ad_language (
  ad_language       varchar(6) primary key,
  name              varchar(60) not null,
  isbaselanguage    char(1) default 'N' not null,
  issystemlanguage  char(1) default 'N' not null
);
create table ad_user (
  ad_user_id        numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  name              varchar(60) not null,
  login             varchar(40) not null unique,
  password          varchar(1024),
  email             varchar(120),
  ad_language       varchar(6) references ad_language (ad_language),
  supervisor_id     numeric(10) references ad_user (ad_user_id),
  islocked          char(1) default 'N' not null,
  datelastlogin     timestamp
);
create table ad_role (
  ad_role_id        numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  name              varchar(60) not null,
  description       varchar(255),
  ismanager         char(1) default 'N' not null,
  amtapproval       numeric(14,2)
);
create table ad_user_roles (
  ad_user_id        numeric(10) not null references ad_user (ad_user_id),
  ad_role_id        numeric(10) not null references ad_role (ad_role_id),
  isactive          char(1) default 'Y' not null,
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  primary key (ad_user_id, ad_role_id)
);
create table ad_sequence (
  ad_sequence_id    numeric(10) primary key,
  name              varchar(60) not null unique,
  prefix            varchar(10),
  currentnext       numeric(10) not null default 1000000,
  incrementno       numeric(10) not null default 1,
  istableid         char(1) default 'Y' not null
);
create table ad_sysconfig (
  ad_sysconfig_id   numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  name              varchar(80) not null,
  value             varchar(255),
  description       varchar(255),
  unique (ad_client_id, name)
);
create table ad_message (
  ad_message_id     numeric(10) primary key,
  value             varchar(80) not null unique,
  msgtext           varchar(2000) not null,
  msgtip            varchar(2000),
  msgtype           char(1) not null default 'I'
);
create table ad_reference (
  ad_reference_id   numeric(10) primary key,
  name              varchar(60) not null unique,
  description       varchar(255),
  validationtype    char(1) not null default 'L'
);
create table ad_ref_list (
  ad_ref_list_id    numeric(10) primary key,
  ad_reference_id   numeric(10) not null references ad_reference (ad_reference_id),
  value             varchar(40) not null,
  name              varchar(60) not null,
  description       varchar(255),
  unique (ad_reference_id, value)
);
create table ad_table (
  ad_table_id       numeric(10) primary key,
  tablename         varchar(40) not null unique,
  name              varchar(60) not null,
  isview            char(1) default 'N' not null,
  ischangelog       char(1) default 'N' not null
);
create table ad_attachment (
  ad_attachment_id  numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  ad_table_id       numeric(10) not null references ad_table (ad_table_id),
  record_id         numeric(10) not null,
  title             varchar(120),
  filename          varchar(255) not null,
  mimetype          varchar(80),
  filesize          numeric(12),
  archivepath       varchar(400) not null,
  textmsg           varchar(2000)
);
create index ad_attachment_record on ad_attachment (ad_table_id, record_id);
comment on table ad_attachment is 'Files attached to any record of any table';
create table c_remark (
  c_remark_id       numeric(10) primary key,
  ad_client_id      numeric(10) not null references ad_client (ad_client_id),
  ad_org_id         numeric(10) not null references ad_org (ad_org_id),
  isactive          char(1) default 'Y' not null check (isactive in ('Y','N')),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  updated           timestamp default now() not null,
  updatedby         numeric(10) not null,
  ad_table_id       numeric(10) not null references ad_table (ad_table_id),
  record_id         numeric(10) not null,
  remark            varchar(4000) not null,
  isinternal        char(1) default 'Y' not null
);
create index c_remark_record on c_remark (ad_table_id, record_id);
comment on table c_remark is 'Free remarks on any record (lease, unit, work order, partner ...), shown in the Remarks tab';
create table ad_changelog (
  ad_changelog_id   numeric(10) not null,
  ad_session_id     numeric(10),
  ad_table_id       numeric(10) not null references ad_table (ad_table_id),
  columnname        varchar(60) not null,
  record_id         numeric(10) not null,
  oldvalue          varchar(2000),
  newvalue          varchar(2000),
  trxname           varchar(60),
  created           timestamp default now() not null,
  createdby         numeric(10) not null,
  primary key (ad_changelog_id, columnname)
);
create table ad_session (
  ad_session_id     numeric(10) primary key,
  ad_user_id        numeric(10) not null references ad_user (ad_user_id),
  ad_role_id        numeric(10) references ad_role (ad_role_id),
  remote_addr       varchar(60),
  websession        varchar(80),
  processed         char(1) default 'N' not null,
  created           timestamp default now() not null
);
insert into ad_language values ('de_DE','Deutsch','Y','Y'),('en_US','English','N','Y'),('pl_PL','Polski','N','Y');
insert into ad_client values (11,'HGV','Hansa Grund Verwaltung',null,'Y');
insert into ad_org values (1001,11,'HH','Hamburg',null,'N',null,'Y'),(1002,11,'HL','Luebeck',null,'N',null,'Y');
insert into ad_table (ad_table_id, tablename, name, ischangelog) values (100,'C_BPartner','Business Partner','Y'),(110,'PM_Building','Building','Y'),(111,'PM_Unit','Unit','Y'),(112,'PM_Lease','Lease','Y'),(130,'WO_Order','Work Order','Y'),(140,'AP_Invoice','Supplier Invoice','Y'),(150,'MT_Meter','Meter','N');
