create schema inspect;

create type inspect.prio as enum ('low','normal','high','urgent');

create table inspect.inspection_types (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  legal_basis text,
  interval_months int
);

create table inspect.premises (
  id           bigint generated always as identity primary key,
  name         text not null,
  organization_id bigint references core.organizations(id),
  address_id   bigint not null references core.addresses(id),
  kind         text not null check (kind in ('restaurant','kiosk','school','hotel','workshop','pool','other')),
  risk_class   int check (risk_class between 1 and 5),
  opened_on    date,
  closed_on    date
);

create table inspect.inspections (
  id           bigint generated always as identity primary key,
  premise_id   bigint not null references inspect.premises(id),
  type_id      bigint not null references inspect.inspection_types(id),
  inspector_id bigint not null references core.employees(id),
  priority     inspect.prio not null default 'normal',
  planned_on   date not null,
  done_at      timestamptz,
  result       text check (result in ('passed','minor','major','closed')),
  summary      text
);

create table inspect.findings (
  id            bigint generated always as identity primary key,
  inspection_id bigint not null references inspect.inspections(id) on delete cascade,
  code          text,
  severity      int not null check (severity between 1 and 4),
  description   text not null,
  legal_ref     text,
  fix_until     date,
  fixed_on      date
);

-- official protocol forms, one table per form as the canton prescribes them
create table inspect.proto_food (
  inspection_id  bigint primary key references inspect.inspections(id),
  form_version   text not null,
  fridge_temp_c  numeric(4,1),
  freezer_temp_c numeric(4,1),
  allergen_list  boolean,
  self_control_concept boolean,
  pest_signs     boolean,
  signed_by      text,
  signed_at      timestamptz
);
create table inspect.proto_fire (
  inspection_id  bigint primary key references inspect.inspections(id),
  form_version   text not null,
  exits_free     boolean,
  extinguishers  int,
  extinguishers_checked_on date,
  alarm_tested   boolean,
  max_occupancy  int,
  signed_by      text,
  signed_at      timestamptz
);
create table inspect.proto_elevator (
  inspection_id  bigint primary key references inspect.inspections(id),
  form_version   text not null,
  elevator_no    text,
  load_kg        int,
  emergency_call_ok boolean,
  cable_state    text,
  next_due       date,
  signed_by      text,
  signed_at      timestamptz
);

create table inspect.measurements (
  id            bigint generated always as identity primary key,
  inspection_id bigint references inspect.inspections(id),
  measured_at   timestamptz not null,
  device_no     text,
  value         numeric(10,3) not null,
  unit          text not null
);
create table inspect.noise_measurements (
  frequency_band text,
  duration_s     int,
  limit_db       numeric(5,1)
) inherits (inspect.measurements);

insert into inspect.inspection_types (code, name, legal_basis, interval_months) values
 ('FOOD','Lebensmittelkontrolle','LMG Art. 30',12), ('FIRE','Feuerpolizei','FFG Art. 12',24), ('LIFT','Aufzugskontrolle','AufzV',36), ('NOISE','Lärmmessung','LSV',null);
