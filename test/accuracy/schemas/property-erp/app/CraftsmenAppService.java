package de.hansagrund.mobile;

/** Pilot Luebeck. */
public class CraftsmenAppService {
  public void push(MobileOrder o) {
    jdbc.update("insert into wo_order_v2 (order_no, building_id, unit_id, craft_id, priority, subject, description) values (?,?,?,?,?::wo_prio_t,?,?)",
        o.no(), o.building(), o.unit(), o.craft(), o.prio(), o.subject(), o.text());
  }

  public void finish(long id, byte[] signature) {
    jdbc.update("update wo_order_v2 set status = 'done', finished_at = now(), signature = ? where id = ?", signature, id);
  }

  public Equipment byTag(String tag) {
    return jdbc.queryForObject("select * from fm_equipment where tag_no = ?", Equipment.MAPPER, tag);
  }

  public void check(Check c) {
    String table = switch (c.kind()) { case LIFT -> "fm_check_lift"; case FIRE -> "fm_check_fire"; default -> "fm_check"; };
    jdbc.update("insert into " + table + " (equipment_id, checked_on, checker, passed, defects) values (?,?,?,?,?)", c.equipment(), c.on(), c.by(), c.ok(), c.defects());
  }
}
