-- supplier portal project, external team
create table erp.supplier (
  supplier_id varchar(36) primary key default gen_random_uuid()::text,
  company_name varchar(120) not null,
  address_line varchar(120), postcode varchar(12), town varchar(60), country varchar(2),
  tax_id varchar(24), payment_days integer, contact_email varchar(120), contact_phone varchar(40),
  rating smallint check (rating between 1 and 5), created_on timestamptz not null default now()
);
