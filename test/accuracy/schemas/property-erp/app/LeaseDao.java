package de.hansagrund.erp.lease;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

public class LeaseDao {
  private static final String ACTIVE = """
      select l.*, u.value as unitno, b.value as buildingno, p.name
        from pm_lease l
        join pm_unit u on u.pm_unit_id = l.pm_unit_id
        join pm_building b on b.pm_building_id = u.pm_building_id
        join c_bpartner p on p.c_bpartner_id = l.c_bpartner_id
       where l.docstatus = 'CO' and l.startdate <= ? and (l.enddate is null or l.enddate >= ?)""";
  private final JdbcTemplate jdbc;

  public LeaseDao(JdbcTemplate jdbc) { this.jdbc = jdbc; }

  public List<Lease> active(java.sql.Date day) { return jdbc.query(ACTIVE, Lease.MAPPER, day, day); }

  public List<Party> parties(long leaseId) {
    return jdbc.query("select p.c_bpartner_id, p.name, x.partyrole from pm_lease_party x join c_bpartner p using (c_bpartner_id) where x.pm_lease_id = ?", Party.MAPPER, leaseId);
  }

  public List<LeaseLine> lines(long leaseId) {
    return jdbc.query("select * from pm_leaseline where pm_lease_id = ? order by line", LeaseLine.MAPPER, leaseId);
  }

  public void addDocument(long leaseId, String name, String path, long user) {
    jdbc.update("insert into pm_lease_document (pm_lease_id, doc_name, file_path, uploaded_by) values (?,?,?,?)", leaseId, name, path, user);
  }

  public void changeRent(long leaseId, java.math.BigDecimal oldRent, java.math.BigDecimal newRent) {
    jdbc.update("insert into pm_rentchange (pm_lease_id, oldrent, newrent, effectivedate, reason) values (?,?,?,current_date,'INDEX')", leaseId, oldRent, newRent);
    jdbc.update("update pm_lease set netrent = ? where pm_lease_id = ?", newRent, leaseId);
  }
}
