create table mes.maintenance_plan (id bigint generated always as identity primary key, machine_id bigint not null references mes.machine(id), name text not null, interval_days integer, interval_hours integer, next_due date);
create table mes.maintenance_order (
  id bigint generated always as identity primary key,
  machine_id bigint not null references mes.machine(id),
  plan_id bigint references mes.maintenance_plan(id),
  technician_id bigint references mes.operator(id),
  description text, scheduled_for date, started_at timestamptz, completed_at timestamptz, status text not null default 'open'
);
create table mes.maintenance_request (
  id bigint generated always as identity primary key,
  machine_id bigint not null references mes.machine(id),
  requested_by bigint references mes.operator(id),
  problem text not null, urgency text, machine_stopped boolean not null default false,
  requested_at timestamptz not null default now(), maintenance_order_id bigint references mes.maintenance_order(id)
);
create table mes.machine_settings (
  machine_id bigint primary key references mes.machine(id),
  target_speed numeric, max_temperature numeric, pressure_bar numeric, warmup_minutes integer, auto_stop boolean
);
create table mes.machine_document (
  id bigint generated always as identity primary key,
  machine_id bigint not null references mes.machine(id),
  file_name text not null, storage_path text not null, mime_type text, uploaded_by bigint, uploaded_at timestamptz not null default now()
);
create table mes.recipe (id bigint generated always as identity primary key, material_id bigint references mes.material(id), machine_id bigint references mes.machine(id), version text not null, parameters jsonb not null, released_at timestamptz);
create table mes.recipe_copy (id bigint generated always as identity primary key, recipe_id bigint not null references mes.recipe(id), target_machine_id bigint not null references mes.machine(id), requested_by bigint references mes.operator(id), approved_at timestamptz, pushed_at timestamptz, error text);
comment on table mes.recipe_copy is 'Jobs that push a recipe on to a further machine';
alter table mes.maintenance_order enable row level security;
create policy mo_technician on mes.maintenance_order using (technician_id is null or technician_id::text = current_setting('mes.operator', true));
