-- Werkhof: central fleet administration 2021
create table core.fleet_vehicles (
  id                bigint generated always as identity primary key,
  inventory_no      text not null unique,
  registration_no   text,
  chassis_no        text,
  manufacturer      text not null,
  model_name        text,
  category          text not null check (category in ('car','van','refuse_truck','sweeper','mower','snow_plough','trailer')),
  fuel              text,
  payload_kg        int,
  department_id     bigint references core.departments(id),
  acquired_on       date,
  purchase_price    numeric(12,2),
  mfk_due_on        date,
  odometer_km       int,
  sold_on           date
);
insert into core.fleet_vehicles (inventory_no, registration_no, manufacturer, model_name, category, department_id) values
 ('F-001','BE 301 442','Mercedes','Econic','refuse_truck',4), ('F-002','BE 301 443','Mercedes','Econic','refuse_truck',4), ('F-017','BE 55 120','Renault','Kangoo','van',2);
insert into waste.vehicles (plate, make, model, payload_kg) values ('BE 301 442','Mercedes','Econic',11500), ('BE 301 443','Mercedes','Econic',11500);
alter table core.employees add column department_since date;
create table core.employee_departments (
  employee_id   bigint not null references core.employees(id),
  department_id bigint not null references core.departments(id),
  primary key (employee_id, department_id)
);
insert into core.employee_departments select id, department_id from core.employees;
