create table if not exists mes.shift (
  id bigint generated always as identity primary key,
  code text not null unique,
  label text not null,
  start_time time not null,
  duration_minutes integer not null,
  break_minutes integer not null default 30
);
create table mes.trouble_ticket (
  id bigint generated always as identity primary key,
  equipment_id bigint not null references mes.machine(id),
  title text not null, description text, severity text, photo_url text,
  opened_by bigint references mes.operator(id), opened_at timestamptz not null default now(), state text not null default 'new'
);
create table mes.attachment (
  id bigint generated always as identity primary key,
  entity_type text not null check (entity_type in ('machine','maintenance_order','nonconformity','trouble_ticket')),
  entity_id bigint not null,
  filename text not null, url text not null, content_type text, size_bytes bigint, created_by bigint, created_at timestamptz not null default now()
);
create index attachment_entity_idx on mes.attachment (entity_type, entity_id);
create table mes.machine_param (machine_id bigint references mes.machine(id), param text, value text, updated_at timestamptz not null default now(), primary key (machine_id, param));
insert into mes.machine_param (machine_id, param, value) select machine_id, 'target_speed', target_speed::text from mes.machine_settings;
alter table mes.machine add column serial_number text;
alter table mes.terminal_session add constraint terminal_session_operator_fk foreign key (operator_id) references mes.operator(id);
