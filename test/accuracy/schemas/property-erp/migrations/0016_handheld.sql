-- reading app for the caretakers (summer project)
create table hh_meter (
  meter_no          varchar(30) primary key,
  kind              varchar(4) not null constraint hh_meter_kind_check check (kind in ('EL','GAS','CW','WW','HEAT')),
  unit_no           varchar(40),
  location          varchar(120),
  factor            numeric(10,4)
);
create table hh_reading (
  reading_uuid      uuid primary key default gen_random_uuid(),
  meter_no          varchar(30) not null,
  mt_meter_id       varchar(20),
  read_at           timestamp not null,
  counter_value     numeric(14,3) not null,
  is_estimate       boolean default false not null,
  user_login        varchar(40),
  photo_path        varchar(255),
  gps_lat           numeric(9,6),
  gps_lon           numeric(9,6),
  comment           varchar(255)
);
create index hh_reading_meter on hh_reading (meter_no, read_at);
create view mt_v_allreadings as
  select m.meterno, r.readdate, r.readvalue, 'ERP'::text as src from mt_reading r join mt_meter m on m.mt_meter_id = r.mt_meter_id
  union all
  select h.meter_no, h.read_at::date, h.counter_value, 'HH' from hh_reading h;
comment on view mt_v_allreadings is 'used by the service charge run: office and handheld readings together';
