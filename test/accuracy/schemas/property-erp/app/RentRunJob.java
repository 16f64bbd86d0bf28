package de.hansagrund.erp.ar;

/** Monthly rent invoices, receipts and dunning. */
public class RentRunJob extends NightJob {
  @Override
  protected void run() {
    int day = Integer.parseInt(config("select value from ad_sysconfig where name = 'RENTRUN_DAY'"));
    if (today().getDayOfMonth() != day) return;
    for (Lease lease : leases.active(sqlToday())) {
      long inv = nextId("AR_Invoice");
      sql("insert into ar_invoice (ar_invoice_id, documentno, c_bpartner_id, pm_lease_id, dateinvoiced, dateacct, duedate, c_currency_id) values (?,?,?,?,?,?,?,?)", inv, docNo("AR_Invoice"), lease.partner(), lease.id(), sqlToday(), sqlToday(), lease.due(), 102);
      for (LeaseLine line : leases.lines(lease.id()))
        sql("insert into ar_invoiceline (ar_invoiceline_id, ar_invoice_id, line, pm_leaseline_id, gl_account_id, priceactual, linenetamt) values (?,?,?,?,?,?,?)", nextId("AR_InvoiceLine"), inv, line.no(), line.id(), line.account(), line.amount(), line.amount());
    }
  }

  void assignBankLines() {
    query("select * from stg.bank_line where ar_receipt_id is null and amount > 0", row -> {
      long receipt = nextId("AR_Receipt");
      sql("insert into ar_receipt (ar_receipt_id, documentno, c_bpartner_id, datetrx, payamt, c_currency_id, remittance) values (?,?,?,?,?,?,?)", receipt, docNo("AR_Receipt"), match(row), row.date("value_date"), row.num("amount"), 102, row.str("remittance"));
      sql("update stg.bank_line set ar_receipt_id = ? where id = ?", receipt, row.id());
    });
  }

  void dun() {
    query("select i.*, l.feeamt from ar_invoice i join ar_dunninglevel l on l.levelno = i.dunninglevel + 1 where i.ispaid = 'N' and i.duedate + l.daysafterdue < current_date", row ->
        sql("insert into ar_dunning (ar_dunning_id, ar_invoice_id, c_bpartner_id, amt, feeamt) values (?,?,?,?,?)", nextId("AR_Dunning"), row.id(), row.num("c_bpartner_id"), row.num("openamt"), row.num("feeamt")));
  }
}
