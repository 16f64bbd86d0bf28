create table mes.inspection_plan (
  id bigint generated always as identity primary key,
  material_id bigint not null references mes.material(id),
  name text not null, revision integer not null default 1,
  sample_size integer, frequency text, active boolean not null default true
);
create table mes.inspection_characteristic (
  id bigint generated always as identity primary key,
  plan_id bigint not null references mes.inspection_plan(id),
  name text not null, nominal numeric, lower_limit numeric, upper_limit numeric, uom_id bigint references mes.uom(id), gauge text
);
create table mes.inspection (
  id bigint generated always as identity primary key,
  plan_id bigint references mes.inspection_plan(id),
  lot_id bigint references mes.lot(id),
  inspector_id bigint references mes.operator(id),
  performed_at timestamptz, verdict text check (verdict in ('pass','fail','concession'))
);
create table mes.inspection_result (
  inspection_id bigint references mes.inspection(id), characteristic_id bigint references mes.inspection_characteristic(id), sample_no integer,
  measured numeric, ok boolean,
  primary key (inspection_id, characteristic_id, sample_no)
);
create table mes.nonconformity (
  id bigint generated always as identity primary key,
  material_id bigint references mes.material(id), lot_id bigint references mes.lot(id),
  production_order_id bigint references mes.production_order(id),
  defect_description text not null, affected_quantity numeric(14,3),
  disposition text, root_cause text, reported_by bigint references mes.operator(id),
  reported_at timestamptz not null default now(), closed_at timestamptz
);
