-- fleet software and handheld vendor took these over in 2025
drop table tms.fuel_cards;
drop table tms.maintenance_orders;
drop table tms.driving_times;
drop table wms.cycle_count_line;
drop table wms.cycle_count;
alter table tms.vehicles add column fleet_ref text;
alter table vessels drop column teu;
