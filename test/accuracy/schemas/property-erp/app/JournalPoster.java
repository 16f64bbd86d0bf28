package de.hansagrund.erp.gl;

public class JournalPoster {
  private static final String LINE = "insert into gl_journalline (gl_journalline_id, gl_journal_id, line, gl_account_id, gl_dim_costcenter_id, gl_dim_project_id, gl_dim_owner_id, amtacctdr, amtacctcr) values (?,?,?,?,?,?,?,?,?)";

  long post(Document doc) {
    Row period = one("select * from gl_period where ? between startdate and enddate", doc.dateAcct());
    if (!"O".equals(period.str("periodstatus"))) throw new ErpException(message("select msgtext from ad_message where value = 'PeriodClosed'"));
    long id = nextId("GL_Journal");
    sql("insert into gl_journal (gl_journal_id, documentno, gl_period_id, datedoc, dateacct, c_currency_id) values (?,?,?,?,?,?)", id, doc.no(), period.id(), doc.date(), doc.dateAcct(), doc.currency());
    doc.lines().forEach(l -> sql(LINE, nextId("GL_JournalLine"), id, l.no(), l.account(), dim("gl_dim_costcenter", l.cc()), dim("gl_dim_project", l.project()), dim("gl_dim_owner", l.owner()), l.dr(), l.cr()));
    sql("update ap_invoice set posted = 'Y', gl_journal_id = ? where ap_invoice_id = ?", id, doc.id());
    sql("select gl_balance_refresh(?)", period.id());
    return id;
  }

  Long dim(String table, String value) { return value == null ? null : id("select " + table + "_id from " + table + " where value = ?", value); }

  String datevAccount(long account, boolean skr04) {
    return str("select skr_account from " + (skr04 ? "gl_skr04_map" : "gl_skr03_map") + " where gl_account_id = ?", account);
  }

  Row oldNumber(String no) { return one("select a.* from gl_account_old o join gl_account a using (gl_account_id) where o.old_no = ?", no); }

  void budget(long budget) { query("select * from gl_budgetline b join gl_budget h using (gl_budget_id) where gl_budget_id = ?", this::compare, budget); }
}
