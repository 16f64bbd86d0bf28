package de.hansagrund.portal;

@RestController
class PortalController {
  @PostMapping("/defects")
  void report(@RequestBody Defect d) {
    db.update("insert into portal.defect_report (account_id, unit_id, title, body, urgency, photos) values (?,?,?,?,?,?)", me(), d.unit(), d.title(), d.body(), d.urgency(), d.photos());
    log("defect.report", d);
  }

  @GetMapping("/news")
  List<News> news() {
    return db.query("select title, body from portal.announcement where now() between publish_from and coalesce(publish_to, 'infinity')", News.MAPPER);
  }

  @PostMapping("/login")
  Session login(@RequestBody Login l) {
    return sessions.open(db.queryForMap("select * from portal.account where email = ?", l.email()), l.password());
  }

  @PostMapping("/leads")
  void lead(@RequestBody Lead l) {
    db.update("insert into crm_lead (full_name, email_address, mobile, desired_rooms, budget_max, channel) values (?,?,?,?,?,'web')", l.name(), l.mail(), l.mobile(), l.rooms(), l.max());
  }

  private void log(String action, Object o) {
    db.update("insert into portal.activity_log (account_id, action, details) values (?,?,?::jsonb)", me(), action, json(o));
  }
}
