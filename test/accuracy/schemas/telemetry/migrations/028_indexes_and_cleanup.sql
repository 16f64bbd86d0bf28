create index devices_serial_idx on devices (serial_number);
create index firmware_installs_device_idx on firmware_installs (device_id, installed_at desc);
create index readings_hourly_hour_idx on readings_hourly (hour);
alter table maintenance_visits rename column report to work_report;
alter table gateways drop column notes;

create materialized view mv_fleet_status as
select f.id as fleet_id, f.name, count(*) as devices, count(*) filter (where d.state = 'offline') as offline
from fleets f join fleet_devices fd on fd.fleet_id = f.id join devices d on d.id = fd.device_id
group by f.id, f.name;
