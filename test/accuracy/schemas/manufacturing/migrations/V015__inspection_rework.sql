create table mes.inspection_plan_v2 (
  id bigint generated always as identity primary key,
  material_number text not null,
  title text not null, version integer not null default 1,
  sample_qty integer, every_n_parts integer, is_active boolean not null default true,
  characteristics jsonb not null default '[]', created_at timestamptz not null default now()
);
create table mes.machine_extra (machine_id bigint primary key references mes.machine(id), floor_position text, color_code text, remarks text);
create table mes.sensor_payload (id bigint generated always as identity primary key, machine_id bigint not null references mes.machine(id), payload jsonb not null, received_at timestamptz not null default now());
create table mes.line_stock (line_id bigint references mes.production_line(id), material_id bigint references mes.material(id), quantity numeric(14,3) not null, kanban_min numeric(14,3), counted_at timestamptz, primary key (line_id, material_id));
comment on table mes.line_stock is 'Material already issued and lying at the line, not in the books of the warehouse';
