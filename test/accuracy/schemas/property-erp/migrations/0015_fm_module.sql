-- facility management module (partner solution FM.one 3.2)
create table fm_equipment (
  equipment_id      bigint generated always as identity primary key,
  tag_no            varchar(40) not null unique,
  equipment_class   varchar(40) not null,
  description       varchar(200) not null,
  building_id       numeric(10) references pm_building (pm_building_id),
  room              varchar(60),
  maker             varchar(80),
  type_designation  varchar(80),
  serial_number     varchar(60),
  year_built        integer,
  commissioned_on   date,
  warranty_until    date,
  last_inspection   date,
  next_inspection   date,
  service_partner   varchar(120),
  status            varchar(20) not null default 'in_service' check (status in ('in_service','standby','defect','scrapped')),
  qr_code           varchar(80)
);
create table fm_check (
  check_id          bigint generated always as identity,
  equipment_id      bigint not null,
  checked_on        date not null,
  checker           varchar(80) not null,
  passed            boolean not null,
  defects           text,
  next_due          date
);
create table fm_check_lift (
  tuv_no            varchar(40),
  load_test_kg      integer,
  emergency_call_ok boolean
) inherits (fm_check);
create table fm_check_fire (
  extinguisher_no   varchar(40),
  fill_weight_kg    numeric(6,2),
  pressure_bar      numeric(5,2)
) inherits (fm_check);
