alter table swift.car add constraint car_vin_key unique (vin);
alter table rental.bookings drop column flight_number;
drop index rental.customers_last_name_idx;
create index customers_name_idx on rental.customers (last_name, first_name);
update rental.vehicles set registration_number = regexp_replace(plate, '[^A-Z0-9]', '', 'g');
grant usage on schema rental, swift, fleet to app_user;
