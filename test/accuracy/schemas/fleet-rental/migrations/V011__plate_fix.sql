-- hotfix: plates with blanks
create table rental.tmp_plate_fix as select id, plate, replace(plate, ' ', '') as plate_clean from rental.vehicles;
update rental.vehicles v set plate = f.plate_clean from rental.tmp_plate_fix f where f.id = v.id;
alter table rental.vehicles add column registration_number text;
comment on column rental.vehicles.registration_number is 'plate without separators, for the camera system';
create index vehicles_class_id_idx on rental.vehicles (class_id);
