-- MES rollout, plant 1 (vendor: Factorline)
create schema mes;
create table mes.uom (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  decimals integer not null default 0
);
insert into mes.uom (code, name, decimals) values ('PC','Piece',0),('KG','Kilogram',3),('M','Metre',2);
create table mes.production_line (
  id bigint generated always as identity primary key,
  name text not null,
  hall text,
  takt_seconds integer
);
create table mes.work_center (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  line_id bigint references mes.production_line(id),
  daily_capacity_hours numeric(5,2),
  efficiency numeric(5,4) default 1,
  active boolean not null default true
);
create table mes.machine_type (id bigint generated always as identity primary key, name text not null unique, manufacturer text, manual_url text);
create table mes.machine (
  id bigint generated always as identity primary key,
  work_center_id bigint references mes.work_center(id),
  line_id bigint references mes.production_line(id),
  machine_type_id bigint references mes.machine_type(id),
  name text not null,
  serial_no text,
  built_year integer,
  state text not null default 'idle',
  opc_url text
);
create table mes.machine_line (machine_id bigint references mes.machine(id), line_id bigint references mes.production_line(id), primary key (machine_id, line_id));
create table mes.operator (
  id bigint generated always as identity primary key,
  personnel_number text not null unique,
  full_name text not null,
  badge_code text,
  department text,
  active boolean not null default true
);
create table mes.terminal (
  id bigint generated always as identity primary key,
  hostname text not null unique,
  work_center_id bigint references mes.work_center(id),
  ip_address inet, app_version text, last_heartbeat timestamptz
);
create table mes.terminal_session (
  id bigint generated always as identity primary key,
  terminal_id bigint not null references mes.terminal(id),
  operator_id bigint not null references mes.operator(id),
  logged_in_at timestamptz not null default now(), logged_out_at timestamptz
);
create table mes.shift (
  id bigint generated always as identity primary key,
  name text not null, starts time not null, ends time not null
);
insert into mes.shift (name, starts, ends) values ('early','06:00','14:00'),('late','14:00','22:00'),('night','22:00','06:00');
