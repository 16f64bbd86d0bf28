-- HOTFIX OPS-1187: totals off by one cent since the line discount change. Keep the state before the fix.
create table invoices_backup_20230131 as select * from invoices;

update invoices i
   set total_amount = coalesce((select round(sum(l.amount), 2) from invoice_lines l where l.invoice_id = i.id), 0)
 where i.status in ('open', 'partly_paid');
