-- e-procurement 2021: vendors register themselves
create table proc_vendor (
  vendor_id         bigint generated always as identity primary key,
  company_name      varchar(160) not null,
  vat_id            varchar(20),
  street_address    varchar(160),
  zip_code          varchar(10),
  town              varchar(80),
  country_code      char(2) default 'DE',
  bank_iban         varchar(34),
  bank_bic          varchar(11),
  contact_name      varchar(80),
  contact_email     varchar(160) not null,
  contact_phone     varchar(40),
  trades            text[] not null default '{}',
  exemption_cert_until date,
  insurance_until   date,
  status            varchar(20) not null default 'registered' check (status in ('registered','approved','blocked')),
  score             numeric(3,1),
  registered_at     timestamp not null default now()
);
create table proc_rfq (
  rfq_id            bigint generated always as identity primary key,
  rfq_no            varchar(30) not null unique,
  building_id       numeric(10) references pm_building (pm_building_id),
  title             varchar(160) not null,
  scope             text,
  due_at            timestamp not null,
  created_by        numeric(10) references ad_user (ad_user_id),
  awarded_quote_id  bigint
);
create table proc_quote (
  quote_id          bigint generated always as identity primary key,
  rfq_id            bigint not null references proc_rfq (rfq_id),
  vendor_id         bigint not null references proc_vendor (vendor_id),
  net_amount        numeric(14,2) not null,
  valid_until       date,
  remarks           text,
  received_at       timestamp not null default now(),
  unique (rfq_id, vendor_id)
);
