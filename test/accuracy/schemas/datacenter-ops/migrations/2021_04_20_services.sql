create table ops.teams (
  id serial primary key,
  slug text not null unique,
  name text not null,
  slack_channel text,
  manager_name text,
  manager_email text
);
create table ops.engineers (
  id serial primary key,
  username text not null unique,
  full_name text not null,
  email text not null unique,
  phone text,
  team_id int references ops.teams (id),
  active boolean not null default true
);
create table ops.services (
  id serial primary key,
  slug text not null unique,
  name text not null,
  tier int not null check (tier between 0 and 3),
  team_id int not null references ops.teams (id),
  team_name text,
  repo_url text,
  runbook_url text,
  lifecycle text not null default 'production',
  depends_on text,
  labels jsonb not null default '{}'
);
comment on column ops.services.depends_on is 'space separated slugs';
create table ops.service_instances (
  service_id int not null references ops.services (id),
  device_id bigint not null references infra.devices (id),
  port int not null,
  version text,
  device_hostname text,
  service_tier int,
  last_seen_at timestamptz,
  primary key (service_id, device_id, port)
);
create table ops.environments (
  name text primary key,
  rank int not null
);
insert into ops.environments values ('dev',1),('staging',2),('prod',3);
create table ops.slo (
  id serial primary key,
  service_id int not null references ops.services (id),
  name text not null,
  objective numeric(6,4) not null check (objective between 0 and 1),
  window_days int not null default 28,
  error_budget numeric(6,4) generated always as (1 - objective) stored,
  unique (service_id, name)
);
create table ops.device_tags (
  device_id bigint not null references infra.devices (id) on delete cascade,
  key text not null,
  value text,
  primary key (device_id, key)
);
comment on table ops.device_tags is 'Free tags of operators, no meaning for any program. Facts go to columns.';
insert into ops.teams (slug, name, manager_name, manager_email) values
  ('platform', 'Platform', 'Vera Lindt', 'vera@ops.example'),
  ('storage', 'Storage', 'Sam Ojo', 'sam@ops.example'),
  ('edge', 'Edge & CDN', 'Vera Lindt', 'vera@ops.example'),
  ('data', 'Data', 'Kim Rao', 'kim@ops.example');
insert into ops.engineers (username, full_name, email, phone, team_id) values
  ('alice', 'Alice Berg', 'alice@ops.example', '+1 555 0100', 1),
  ('bob', 'Bob Berg', 'bob@ops.example', '+1 555 0101', 2),
  ('chen', 'Chen Berg', 'chen@ops.example', '+1 555 0102', 3),
  ('dora', 'Dora Ito', 'dora@ops.example', '+1 555 0103', 4),
  ('eli', 'Eli Berg', 'eli@ops.example', '+1 555 0104', 1),
  ('faye', 'Faye Ito', 'faye@ops.example', '+1 555 0105', 2),
  ('gus', 'Gus Shah', 'gus@ops.example', '+1 555 0106', 3),
  ('hana', 'Hana Shah', 'hana@ops.example', '+1 555 0107', 4);
insert into ops.services (slug, name, tier, team_id, team_name, lifecycle, depends_on, labels) values
  ('api-gw', 'API gateway', 0, 1, 'Platform', 'beta', 'auth config', '{"lang": "go"}'),
  ('auth', 'Auth', 0, 1, 'Platform', 'production', '', '{"lang": "go"}'),
  ('config', 'Config store', 1, 1, 'Platform', 'deprecated', '', '{"pci": true, "lang": "rust"}'),
  ('objstore', 'Object store', 0, 2, 'Storage', 'deprecated', 'auth', '{}'),
  ('backup', 'Backup', 2, 2, 'Storage', 'production', 'objstore', '{"lang": "go"}'),
  ('cdn', 'CDN', 0, 3, 'Edge & CDN', 'production', 'objstore config', '{"pci": true, "lang": "rust"}'),
  ('dns', 'DNS', 0, 3, 'Edge & CDN', 'beta', '', '{"owner_note": "legacy"}'),
  ('warehouse', 'Warehouse', 2, 4, 'Data', 'production', 'objstore auth', '{}'),
  ('reports', 'Reports', 3, 4, 'Data', 'deprecated', 'warehouse', '{"lang": "go"}');
insert into ops.service_instances (service_id, device_id, port, version, device_hostname, service_tier) values
  (1, 21, 8000, '1.0.0', 'ash1-h020', 0),
  (1, 15, 8000, '1.5.0', 'fra2-h014', 0),
  (1, 14, 8000, '1.8.0', 'fra2-h013', 0),
  (1, 33, 8000, '1.2.0', 'fra2-h032', 0),
  (2, 2, 8001, '1.2.0', 'fra1-h001', 0),
  (2, 24, 8001, '1.7.0', 'ams1-h023', 0),
  (2, 32, 8001, '1.0.0', 'fra2-h031', 0),
  (2, 31, 8001, '1.4.0', 'fra2-h030', 0),
  (3, 4, 8002, '1.1.0', 'fra1-h003', 1),
  (3, 14, 8002, '1.4.0', 'fra2-h013', 1),
  (3, 40, 8002, '1.6.0', 'ash1-h039', 1),
  (3, 35, 8002, '1.3.0', 'fra2-h034', 1),
  (4, 30, 8003, '1.2.0', 'fra2-h029', 0),
  (4, 24, 8003, '1.4.0', 'ams1-h023', 0),
  (4, 1, 8003, '1.0.0', 'lon1-h000', 0),
  (4, 23, 8003, '1.6.0', 'sjc1-h022', 0),
  (5, 11, 8004, '1.6.0', 'sjc1-h010', 2),
  (5, 12, 8004, '1.3.0', 'lon1-h011', 2),
  (5, 35, 8004, '1.3.0', 'fra2-h034', 2),
  (5, 33, 8004, '1.8.0', 'fra2-h032', 2),
  (6, 36, 8005, '1.1.0', 'sjc1-h035', 0),
  (6, 19, 8005, '1.3.0', 'fra1-h018', 0),
  (6, 29, 8005, '1.6.0', 'fra1-h028', 0),
  (6, 24, 8005, '1.2.0', 'ams1-h023', 0),
  (7, 23, 8006, '1.2.0', 'sjc1-h022', 0),
  (7, 35, 8006, '1.0.0', 'fra2-h034', 0),
  (7, 24, 8006, '1.6.0', 'ams1-h023', 0),
  (7, 37, 8006, '1.0.0', 'lon1-h036', 0),
  (8, 14, 8007, '1.5.0', 'fra2-h013', 2),
  (8, 7, 8007, '1.8.0', 'sjc1-h006', 2),
  (8, 35, 8007, '1.4.0', 'fra2-h034', 2),
  (8, 34, 8007, '1.1.0', 'ams1-h033', 2),
  (9, 11, 8008, '1.7.0', 'sjc1-h010', 3),
  (9, 16, 8008, '1.7.0', 'fra1-h015', 3),
  (9, 28, 8008, '1.3.0', 'fra1-h027', 3),
  (9, 40, 8008, '1.3.0', 'ash1-h039', 3);
insert into ops.slo (service_id, name, objective) values
  (1, 'availability', 0.9995),
  (2, 'availability', 0.999),
  (3, 'availability', 0.9995),
  (4, 'availability', 0.9995),
  (5, 'availability', 0.999),
  (6, 'availability', 0.9995),
  (7, 'availability', 0.9995),
  (8, 'availability', 0.9995),
  (9, 'availability', 0.999);
insert into ops.device_tags (device_id, key, value) values
  (8, 'canary', 'yes'),
  (14, 'batch', '7'),
  (21, 'batch', 'yes'),
  (28, 'canary', '7'),
  (35, 'owner-note', 'yes');
