-- before renumbering the receipts of 2023
create table public.receipts_bak as select * from public.receipts;
update public.receipts set number = 'R' || tax_year || '-' || number where number not like 'R%';
create table public.tmp_donor_dedupe as
  select lower(email) as mail, min(id::text) as keep_id, count(*) as n from public.donors where email is not null group by lower(email) having count(*) > 1;
alter table public.donors add column company_name text;
