package de.hansagrund.erp.meter;

public class MeterJob extends NightJob {
  @Override
  protected void run() {
    query("select i.*, m.mt_meter_id as found from mt_reading_import i left join mt_meter m on m.meterno = i.meterno where i.i_isimported = 'N'", row -> {
      if (row.isNull("found")) { sql("update mt_reading_import set i_errormsg = 'meter?' where mt_reading_import_id = ?", row.id()); return; }
      sql("insert into mt_reading (mt_reading_id, mt_meter_id, readdate, readvalue, readtype) values (?,?,?,?,?)", nextId("MT_Reading"), row.num("found"), row.date("readdate"), row.num("readvalue"), row.str("readtype"));
    });
    sql("delete from mt_consumption_month where month >= date_trunc('month', current_date) - interval '2 months'");
    query("select * from mt_v_allreadings order by meterno, readdate", this::interpolate);
  }

  void handheld(HandheldReading r) {
    sql("insert into hh_reading (meter_no, read_at, counter_value, is_estimate, user_login, photo_path) values (?,?,?,?,?,?)", r.meter(), r.at(), r.value(), r.estimated(), r.user(), r.photo());
  }

  java.util.List<Row> handheldList() { return list("select meter_no, kind, unit_no, location, factor from hh_meter order by unit_no"); }

  void telemetry(long meter, java.sql.Timestamp ts, String obis, double val) { sql("insert into mt_telemetry values (?,?,?,?)", meter, ts, obis, val); }

  java.math.BigDecimal price(String kind) { return num("select unitprice from mt_tariff where mt_meterkind = ? and current_date >= validfrom and validto is null", kind); }
}
