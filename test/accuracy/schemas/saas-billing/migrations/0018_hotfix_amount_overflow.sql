-- +goose Up
-- JPY / IDR tenants overflow int4, INC-212
create table invoice_lines_backup_20240229 as select * from invoice_lines;

drop view open_invoices;
alter table invoices
  alter column subtotal_cents type bigint,
  alter column discount_cents type bigint,
  alter column tax_cents type bigint,
  alter column total_cents type bigint,
  alter column paid_cents type bigint;
alter table invoice_lines alter column amount_cents type bigint;
alter table credit_notes
  alter column subtotal_cents type bigint,
  alter column tax_cents type bigint,
  alter column total_cents type bigint;
alter table credit_note_lines alter column amount_cents type bigint;
alter table refunds alter column amount_cents type bigint;

create view open_invoices as
  select i.id, i.organization_id, i.customer_id, i.number, i.total_cents - i.paid_cents as due_cents, i.due_at
  from invoices i where i.status = 'open';

-- found while at it: imports could create the same customer twice
alter table customers add constraint customers_org_external_uq unique (organization_id, external_id);
