create schema infra;
create schema ops;
create schema fin;

create table infra.sites (
  id bigserial primary key,
  code text not null unique,
  name text not null,
  street text,
  city text,
  country text,
  timezone text not null default 'UTC',
  latitude double precision,
  longitude double precision,
  facility_provider text,
  facility_support_email text,
  facility_support_phone text
);
create table infra.rooms (
  id bigserial primary key,
  site_id bigint not null references infra.sites (id),
  name text not null,
  power_budget_kw numeric(8,1),
  unique (site_id, name)
);
create table infra.racks (
  id bigserial primary key,
  room_id bigint not null references infra.rooms (id),
  site_id bigint not null references infra.sites (id),
  name text not null,
  height_u int not null default 42,
  used_u int,
  free_u int,
  feed_a text,
  feed_b text,
  unique (room_id, name)
);
comment on column infra.racks.feed_a is 'breaker label';
create table infra.manufacturers (
  id serial primary key,
  name text not null unique
);
create table infra.hardware_models (
  id serial primary key,
  manufacturer_id int not null references infra.manufacturers (id),
  name text not null,
  height_u int not null,
  nominal_watts int,
  cpu_cores int,
  ram_gb int,
  unique (manufacturer_id, name)
);
create type infra.device_state as enum ('planned', 'staged', 'active', 'draining', 'failed', 'decommissioned');
create table infra.devices (
  id bigserial primary key,
  hostname text not null unique,
  serial_no text unique,
  asset_tag text,
  model_id int not null references infra.hardware_models (id),
  manufacturer text,
  rack_id bigint references infra.racks (id),
  site_id bigint not null references infra.sites (id),
  position_u int,
  state infra.device_state not null default 'planned',
  environment text not null,
  owner_team text,
  ram_gb int,
  dns_server_1 inet,
  dns_server_2 inet,
  dns_server_3 inet,
  is_decommissioned boolean not null default false,
  decommissioned_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column infra.devices.site_id is 'devices in storage or in transit have a site but no rack';
comment on column infra.devices.ram_gb is 'as installed, models are upgraded in the field';
create index devices_rack_idx on infra.devices (rack_id);
insert into infra.sites (code, name, street, city, country, facility_provider, facility_support_email, facility_support_phone) values
  ('FRA1', 'Frankfurt 1', 'Kleyerstr. 90', 'Frankfurt', 'DE', 'Equinor DC', 'support@equinor.example', '+49 69 100'),
  ('FRA2', 'Frankfurt 2', 'Hanauer 320', 'Frankfurt', 'DE', 'Equinor DC', 'support@equinor.example', '+49 69 100'),
  ('AMS1', 'Amsterdam', 'Science Park 610', 'Amsterdam', 'NL', 'Equinor DC', 'support@equinor.example', '+49 69 100'),
  ('ASH1', 'Ashburn', '21715 Filigree Ct', 'Ashburn', 'US', 'DataHall', 'noc@datahall.example', '+1 703 55'),
  ('SJC1', 'San Jose', '11 Great Oaks', 'San Jose', 'US', 'DataHall', 'noc@datahall.example', '+1 703 55'),
  ('LON1', 'London', 'Coriander Ave', 'London', 'GB', 'Docklands Co', 'desk@dlc.example', '+44 20 7');
insert into infra.rooms (site_id, name, power_budget_kw) values
  (1, 'A', 200),
  (1, 'B', 350),
  (2, 'A', 350),
  (3, 'A', 350),
  (4, 'North', 350),
  (5, '1', 200),
  (6, '1', 350);
insert into infra.racks (room_id, site_id, name, height_u, used_u, free_u, feed_a, feed_b) values
  (1, 1, 'R01', 42, 36, 6, '0A', '0B'),
  (2, 1, 'R01', 42, 15, 27, '1A', '1B'),
  (3, 2, 'R01', 42, 36, 6, '2A', '2B'),
  (4, 3, 'R01', 42, 37, 5, '3A', '3B'),
  (5, 4, 'R01', 42, 19, 23, '4A', '4B'),
  (6, 5, 'R01', 42, 4, 38, '5A', '5B'),
  (7, 6, 'R01', 42, 4, 38, '6A', '6B'),
  (1, 1, 'R02', 42, 27, 15, '7A', '7B'),
  (2, 1, 'R02', 42, 31, 11, '8A', '8B'),
  (3, 2, 'R02', 42, 8, 34, '9A', '9B'),
  (4, 3, 'R02', 42, 13, 29, '10A', '10B'),
  (5, 4, 'R02', 42, 18, 24, '11A', '11B'),
  (6, 5, 'R02', 42, 18, 24, '12A', '12B'),
  (7, 6, 'R02', 42, 6, 36, '13A', '13B'),
  (1, 1, 'R03', 42, 31, 11, '14A', '14B'),
  (2, 1, 'R03', 42, 30, 12, '15A', '15B'),
  (3, 2, 'R03', 42, 32, 10, '16A', '16B'),
  (4, 3, 'R03', 42, 6, 36, '17A', '17B'),
  (5, 4, 'R03', 42, 25, 17, '18A', '18B'),
  (6, 5, 'R03', 42, 38, 4, '19A', '19B');
insert into infra.manufacturers (name) values
  ('Dell'),
  ('Supermicro'),
  ('Arista'),
  ('Juniper');
insert into infra.hardware_models (manufacturer_id, name, height_u, nominal_watts, cpu_cores, ram_gb) values
  (1, 'R640', 1, 500, 32, 256),
  (1, 'R740xd', 2, 800, 40, 384),
  (2, '1029U', 1, 550, 48, 512),
  (3, '7050SX3', 1, 250, null, null),
  (4, 'QFX5120', 1, 300, null, null);
insert into infra.devices (hostname, serial_no, model_id, manufacturer, rack_id, site_id, position_u, state, environment, owner_team, ram_gb, dns_server_1, dns_server_2, is_decommissioned, decommissioned_at) values
  ('lon1-h000', 'SN00000', 4, 'Arista', null, 6, null, 'decommissioned', 'prod', 'edge', null, '10.6.0.53', '10.9.9.9', true, '2022-08-01'),
  ('fra1-h001', 'SN00001', 3, 'Supermicro', 1, 1, 10, 'active', 'prod', 'platform', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('ams1-h002', 'SN00002', 2, 'Dell', 18, 3, 22, 'failed', 'dev', 'platform', 384, '10.3.0.53', '10.9.9.9', false, null),
  ('fra1-h003', 'SN00003', 1, 'Dell', 16, 1, 16, 'active', 'prod', 'platform', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h004', 'SN00004', 5, 'Juniper', 3, 2, 8, 'failed', 'dev', 'platform', null, '10.1.0.53', '10.9.9.9', false, null),
  ('ash1-h005', 'SN00005', 3, 'Supermicro', 5, 4, 35, 'failed', 'staging', 'storage', 512, '10.4.0.53', '10.9.9.9', false, null),
  ('sjc1-h006', 'SN00006', 5, 'Juniper', 13, 5, 21, 'failed', 'dev', 'storage', null, '10.4.0.53', '10.9.9.9', false, null),
  ('fra2-h007', 'SN00007', 1, 'Dell', 3, 2, 11, 'failed', 'prod', 'storage', 256, '10.1.0.53', '10.9.9.9', false, null),
  ('sjc1-h008', 'SN00008', 5, 'Juniper', null, 5, null, 'active', 'staging', 'edge', null, '10.4.0.53', '10.9.9.9', false, null),
  ('ams1-h009', 'SN00009', 5, 'Juniper', 4, 3, 12, 'active', 'staging', 'storage', null, '10.3.0.53', '10.9.9.9', false, null),
  ('sjc1-h010', 'SN00010', 3, 'Supermicro', 20, 5, 20, 'active', 'prod', 'platform', 512, '10.4.0.53', '10.9.9.9', false, null),
  ('lon1-h011', 'SN00011', 2, 'Dell', 14, 6, 24, 'decommissioned', 'prod', 'edge', 384, '10.6.0.53', '10.9.9.9', true, '2022-08-01'),
  ('fra1-h012', 'SN00012', 5, 'Juniper', 8, 1, 27, 'active', 'prod', 'storage', null, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h013', 'SN00013', 4, 'Arista', 17, 2, 25, 'active', 'prod', 'platform', null, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h014', 'SN00014', 5, 'Juniper', 3, 2, 29, 'failed', 'dev', 'platform', null, '10.1.0.53', '10.9.9.9', false, null),
  ('fra1-h015', 'SN00015', 3, 'Supermicro', 2, 1, 17, 'staged', 'prod', 'storage', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('ash1-h016', 'SN00016', 2, 'Dell', null, 4, null, 'active', 'staging', 'edge', 384, '10.4.0.53', '10.9.9.9', false, null),
  ('fra1-h017', 'SN00017', 2, 'Dell', 16, 1, 4, 'staged', 'prod', 'edge', 768, '10.1.0.53', '10.9.9.9', false, null),
  ('fra1-h018', 'SN00018', 4, 'Arista', 1, 1, 14, 'staged', 'prod', 'storage', null, '10.1.0.53', '10.9.9.9', false, null),
  ('lon1-h019', 'SN00019', 5, 'Juniper', 14, 6, 32, 'failed', 'staging', 'platform', null, '10.6.0.53', '10.9.9.9', false, null),
  ('ash1-h020', 'SN00020', 5, 'Juniper', 19, 4, 18, 'active', 'prod', 'storage', null, '10.4.0.53', '10.9.9.9', false, null),
  ('fra1-h021', 'SN00021', 2, 'Dell', 1, 1, 17, 'staged', 'prod', 'edge', 384, '10.1.0.53', '10.9.9.9', false, null),
  ('sjc1-h022', 'SN00022', 3, 'Supermicro', 13, 5, 9, 'decommissioned', 'prod', 'platform', 512, '10.4.0.53', '10.9.9.9', true, '2022-08-01'),
  ('ams1-h023', 'SN00023', 4, 'Arista', 4, 3, 12, 'active', 'dev', 'platform', null, '10.3.0.53', '10.9.9.9', false, null),
  ('fra1-h024', 'SN00024', 1, 'Dell', null, 1, null, 'staged', 'prod', 'storage', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('sjc1-h025', 'SN00025', 3, 'Supermicro', 13, 5, 32, 'active', 'prod', 'platform', 512, '10.4.0.53', '10.9.9.9', false, null),
  ('lon1-h026', 'SN00026', 4, 'Arista', 7, 6, 36, 'active', 'prod', 'platform', null, '10.6.0.53', '10.9.9.9', false, null),
  ('fra1-h027', 'SN00027', 4, 'Arista', 15, 1, 5, 'failed', 'prod', 'edge', null, '10.1.0.53', '10.9.9.9', false, null),
  ('fra1-h028', 'SN00028', 2, 'Dell', 9, 1, 39, 'staged', 'prod', 'platform', 384, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h029', 'SN00029', 2, 'Dell', 10, 2, 19, 'failed', 'prod', 'edge', 768, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h030', 'SN00030', 1, 'Dell', 17, 2, 39, 'staged', 'staging', 'storage', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h031', 'SN00031', 5, 'Juniper', 17, 2, 36, 'active', 'prod', 'edge', null, '10.1.0.53', '10.9.9.9', false, null),
  ('fra2-h032', 'SN00032', 3, 'Supermicro', null, 2, null, 'staged', 'prod', 'storage', 1024, '10.1.0.53', '10.9.9.9', false, null),
  ('ams1-h033', 'SN00033', 4, 'Arista', 4, 3, 5, 'decommissioned', 'prod', 'edge', null, '10.3.0.53', '10.9.9.9', true, '2022-08-01'),
  ('fra2-h034', 'SN00034', 4, 'Arista', 17, 2, 2, 'failed', 'dev', 'edge', null, '10.1.0.53', '10.9.9.9', false, null),
  ('sjc1-h035', 'SN00035', 5, 'Juniper', 13, 5, 26, 'active', 'prod', 'platform', null, '10.4.0.53', '10.9.9.9', false, null),
  ('lon1-h036', 'SN00036', 1, 'Dell', 14, 6, 3, 'active', 'staging', 'edge', 512, '10.6.0.53', '10.9.9.9', false, null),
  ('lon1-h037', 'SN00037', 4, 'Arista', 14, 6, 30, 'active', 'dev', 'storage', null, '10.6.0.53', '10.9.9.9', false, null),
  ('fra1-h038', 'SN00038', 3, 'Supermicro', 16, 1, 15, 'active', 'prod', 'storage', 512, '10.1.0.53', '10.9.9.9', false, null),
  ('ash1-h039', 'SN00039', 4, 'Arista', 12, 4, 39, 'active', 'dev', 'edge', null, '10.4.0.53', '10.9.9.9', false, null);
