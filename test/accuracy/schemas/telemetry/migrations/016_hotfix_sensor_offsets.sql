-- INC-302: offsets had been entered with the wrong sign
create table sensors_bak_20240214 as table sensors;
create table tmp_reading_fix as
    select r.sensor_id, r.ts, r.value as old_value, r.value + 2 * s.value_offset as new_value
    from readings r join sensors s on s.id = r.sensor_id where s.value_offset <> 0;

update readings r set value = f.new_value from tmp_reading_fix f where f.sensor_id = r.sensor_id and f.ts = r.ts;
update sensors set value_offset = -value_offset where value_offset <> 0;
