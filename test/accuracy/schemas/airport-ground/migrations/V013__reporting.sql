create view v_flight_board as
  select f.al_cd, f.flt_no, f.sched_ts, f.est_ts, f.act_ts, f.flt_stat, a.city_name, f.term_cd, f.stand_no
  from flight f join airport a on a.iata_cd = f.oth_arpt;

create view v_open_faults as
  select g.equip_no, t.descr, f.fault_no, f.rep_ts, f.symptom
  from gse_fault f join gse_unit g using (equip_no) join gse_type t on t.gse_type_cd = g.gse_type_cd
  where f.closed_flg = 'N';

create function fn_delay_total() returns trigger language plpgsql as $$
begin
  if new.act_ts is not null then
    new.tot_delay_min := greatest(0, extract(epoch from (new.act_ts - new.sched_ts)) / 60);
  end if;
  return new;
end $$;
create trigger flight_delay_biu before insert or update of act_ts on flight for each row execute function fn_delay_total();
