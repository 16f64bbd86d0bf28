alter table pm_portfolio rename column description to remarks;
alter table wo_timesheet rename column travelkm to traveldist;
alter table ap_supplier drop column fax;
create view ar_v_open as
  select i.ar_invoice_id, i.documentno, p.name, i.duedate, i.openamt, coalesce(sum(r.payamt),0) as paid
    from ar_invoice i join c_bpartner p using (c_bpartner_id) left join ar_receipt r on r.ar_invoice_id = i.ar_invoice_id
   where i.ispaid = 'N' group by 1, 2, 3, 4, 5;
drop table if exists x_import_rates;
