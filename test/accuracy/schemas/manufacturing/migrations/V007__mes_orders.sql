create type mes.order_priority as enum ('low','normal','high','urgent');
create table mes.material (
  id bigint generated always as identity primary key,
  material_number text not null unique,
  name text not null,
  material_type text,
  uom_id bigint references mes.uom(id),
  weight_kg numeric(12,3),
  drawing_number text,
  lot_tracked boolean not null default false,
  synced_at timestamptz
);
create table mes.production_order (
  id bigint generated always as identity primary key,
  order_number text not null unique,
  erp_wo_no bigint,
  material_id bigint not null references mes.material(id),
  target_quantity numeric(14,3) not null,
  good_quantity numeric(14,3) not null default 0,
  scrap_quantity numeric(14,3) not null default 0,
  uom_id bigint references mes.uom(id),
  priority mes.order_priority not null default 'normal',
  planned_start timestamptz, planned_end timestamptz,
  status text not null default 'created' check (status in ('created','released','running','paused','completed')),
  created_at timestamptz not null default now()
);
create table mes.production_order_operation (
  id bigint generated always as identity primary key,
  production_order_id bigint not null references mes.production_order(id),
  sequence integer not null,
  work_center_id bigint references mes.work_center(id),
  description text, setup_minutes numeric, cycle_seconds numeric,
  status text not null default 'waiting',
  unique (production_order_id, sequence)
);
create table mes.operation_feedback (
  id bigint generated always as identity primary key,
  operation_id bigint not null references mes.production_order_operation(id),
  operator_id bigint references mes.operator(id),
  terminal_id bigint references mes.terminal(id),
  good_quantity numeric(14,3), reject_quantity numeric(14,3), reject_reason text,
  began_at timestamptz, finished_at timestamptz,
  created_at timestamptz not null default now()
);
create table mes.lot (
  id bigint generated always as identity primary key,
  lot_number text not null unique,
  material_id bigint not null references mes.material(id),
  production_order_id bigint references mes.production_order(id),
  quantity numeric(14,3), expires_on date,
  status text not null default 'free', created_at timestamptz not null default now()
);
create table mes.lot_genealogy (
  parent_lot_id integer not null,
  child_lot_id bigint not null references mes.lot(id),
  quantity numeric(14,3),
  primary key (parent_lot_id, child_lot_id)
);
create table mes.material_consumption (
  id bigint generated always as identity primary key,
  production_order_id bigint not null references mes.production_order(id),
  material_id bigint not null references mes.material(id),
  lot_id bigint references mes.lot(id),
  quantity numeric(14,3) not null,
  operator_id bigint references mes.operator(id),
  consumed_at timestamptz not null default now()
);
create table mes.batch (
  id bigint generated always as identity primary key,
  batch_number text not null unique,
  machine_id bigint references mes.machine(id),
  recipe_version text, charge_weight_kg numeric(12,3),
  furnace_in timestamptz, furnace_out timestamptz
);
create table mes.downtime_reason (id bigint generated always as identity primary key, code text not null unique, name text not null, planned boolean not null default false);
create table mes.downtime (
  id bigint generated always as identity primary key,
  machine_id bigint not null references mes.machine(id),
  reason_id bigint references mes.downtime_reason(id),
  started_at timestamptz not null, ended_at timestamptz, note text
);
create index downtime_machine_idx on mes.downtime (machine_id, started_at);
create view mes.v_running_orders as select o.order_number, m.material_number, o.target_quantity, o.good_quantity from mes.production_order o join mes.material m on m.id = o.material_id where o.status = 'running';
