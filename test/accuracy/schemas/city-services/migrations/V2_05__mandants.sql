-- We run fee billing for two neighbouring villages. Data must not mix (contract par. 4), so one schema each.
create schema mandant_aarwil;
create schema mandant_moosbach;

create table mandant_aarwil.fee_payers (
  id          bigint generated always as identity primary key,
  name        text not null,
  address     text not null,
  zip         char(4) not null,
  locality    text not null,
  email       text,
  e_bill_id   text
);
create table mandant_aarwil.fee_bills (
  id          bigint generated always as identity primary key,
  payer_id    bigint not null references mandant_aarwil.fee_payers(id),
  period      text not null,
  water_m3    numeric(8,1),
  amount      numeric(10,2) not null,
  issued_on   date not null,
  paid_on     date
);
create table mandant_moosbach.fee_payers (
  id          bigint generated always as identity primary key,
  name        text not null,
  address     text not null,
  zip         char(4) not null,
  locality    text not null,
  email       text,
  e_bill_id   text
);
create table mandant_moosbach.fee_bills (
  id          bigint generated always as identity primary key,
  payer_id    bigint not null references mandant_moosbach.fee_payers(id),
  period      text not null,
  water_m3    numeric(8,1),
  amount      numeric(10,2) not null,
  issued_on   date not null,
  paid_on     date
);
do $$
begin
  if not exists (select from pg_roles where rolname = 'mandant_aarwil_rw') then create role mandant_aarwil_rw; end if;
  if not exists (select from pg_roles where rolname = 'mandant_moosbach_rw') then create role mandant_moosbach_rw; end if;
end $$;
grant usage on schema mandant_aarwil to mandant_aarwil_rw;
grant usage on schema mandant_moosbach to mandant_moosbach_rw;
grant select, insert, update on all tables in schema mandant_aarwil to mandant_aarwil_rw;
grant select, insert, update on all tables in schema mandant_moosbach to mandant_moosbach_rw;
