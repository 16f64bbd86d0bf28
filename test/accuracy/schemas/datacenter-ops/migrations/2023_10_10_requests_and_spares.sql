-- hackweek: remote hands + spares
create table ops.remote_hands_tickets (
  id bigserial primary key,
  site_id bigint not null references infra.sites (id),
  rack_id bigint references infra.racks (id),
  device_id bigint,
  requested_by int references ops.engineers (id),
  requester_email text,
  requester_phone text,
  instructions text not null,
  status text not null default 'new',
  site_contact_name text,
  site_contact_phone text,
  provider_ticket_ref text,
  minutes_billed int,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create table infra.spare_parts (
  id bigserial primary key,
  site_id bigint not null references infra.sites (id),
  part_no text not null,
  description text,
  category text,
  vendor_id int references fin.vendors (id),
  quantity_on_hand int not null default 0,
  min_quantity int
);
create table infra.spare_movements (
  id bigserial primary key,
  spare_part_id bigint not null references infra.spare_parts (id),
  delta int not null,
  ticket_id bigint references ops.remote_hands_tickets (id),
  device_id bigint references infra.devices (id),
  part_no text,
  moved_by int references ops.engineers (id),
  moved_at timestamptz not null default now()
);
create table ops.comments (
  id bigserial primary key,
  entity_type text not null,
  entity_id bigint not null,
  author_id int not null references ops.engineers (id),
  author_username text,
  body text not null,
  created_at timestamptz not null default now()
);
create table infra.device_attributes (
  device_id bigint not null references infra.devices (id) on delete cascade,
  attr_name text not null,
  attr_value text,
  attr_unit text,
  primary key (device_id, attr_name)
);
create table ops.maintenance_windows (
  id serial primary key,
  site_id bigint references infra.sites (id),
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  device_ids bigint[] not null default '{}',
  notify_emails text,
  created_by int references ops.engineers (id)
);
create table ops.device_health (
  device_id bigint primary key references infra.devices (id) on delete cascade,
  checked_at timestamptz not null,
  report jsonb not null
);
alter table ops.engineers add column pager_phone text;
create view infra.rack_inventory as
  select r.id as rack_id, r.name, count(d.id) as devices, sum(m.height_u) as used_u
  from infra.racks r left join infra.devices d on d.rack_id = r.id left join infra.hardware_models m on m.id = d.model_id group by 1, 2;
insert into ops.remote_hands_tickets (site_id, rack_id, device_id, requested_by, requester_email, requester_phone, instructions, status, site_contact_name, site_contact_phone) values
  (1, 9, 1, 2, 'bob@ops.example', '+1 555 0101', 'Reseat PSU', 'new', 'Olaf', '+00 1'),
  (6, 14, null, 1, 'alice@ops.example', '+1 555 0100', 'Reseat PSU', 'done', 'Gwen', '+00 6'),
  (5, 20, 3, 5, 'eli@ops.example', '+1 555 0104', 'Reseat PSU', 'new', 'Rhonda', '+00 5'),
  (1, 16, null, 8, 'hana@ops.example', '+1 555 0107', 'Reseat PSU', 'done', 'Olaf', '+00 1'),
  (5, 6, null, 1, 'alice@ops.example', '+1 555 0100', 'Reseat PSU', 'done', 'Rhonda', '+00 5'),
  (1, 15, 6, 1, 'alice@ops.example', '+1 555 0100', 'Reseat PSU', 'new', 'Olaf', '+00 1'),
  (3, 11, 7, 7, 'gus@ops.example', '+1 555 0106', 'Reseat PSU', 'new', 'Piet', '+00 3'),
  (3, 11, null, 3, 'chen@ops.example', '+1 555 0102', 'Reseat PSU', 'new', 'Piet', '+00 3'),
  (2, 3, 9, 8, 'hana@ops.example', '+1 555 0107', 'Reseat PSU', 'done', 'Olaf', '+00 2'),
  (5, 13, null, 6, 'faye@ops.example', '+1 555 0105', 'Reseat PSU', 'new', 'Rhonda', '+00 5'),
  (5, 6, 11, 1, 'alice@ops.example', '+1 555 0100', 'Reseat PSU', 'new', 'Rhonda', '+00 5'),
  (3, 11, 12, 4, 'dora@ops.example', '+1 555 0103', 'Reseat PSU', 'in_progress', 'Piet', '+00 3'),
  (2, 10, null, 6, 'faye@ops.example', '+1 555 0105', 'Reseat PSU', 'done', 'Olaf', '+00 2'),
  (5, 13, 14, 3, 'chen@ops.example', '+1 555 0102', 'Reseat PSU', 'new', 'Rhonda', '+00 5'),
  (3, 18, null, 8, 'hana@ops.example', '+1 555 0107', 'Reseat PSU', 'new', 'Piet', '+00 3'),
  (3, 11, 16, 4, 'dora@ops.example', '+1 555 0103', 'Reseat PSU', 'done', 'Piet', '+00 3'),
  (3, 4, 17, 8, 'hana@ops.example', '+1 555 0107', 'Reseat PSU', 'in_progress', 'Piet', '+00 3'),
  (1, 2, 18, 6, 'faye@ops.example', '+1 555 0105', 'Reseat PSU', 'in_progress', 'Olaf', '+00 1');
insert into infra.spare_parts (site_id, part_no, description, category, vendor_id, quantity_on_hand) values
  (1, 'PSU-750', 'Power supply 750W', 'psu', 1, 7),
  (1, 'SSD-1T9', 'SSD 1.92 TB', 'disk', 1, 9),
  (1, 'SFP-10G', 'SFP+ SR', 'optic', 3, 6),
  (3, 'PSU-750', 'Power supply 750W', 'psu', 1, 4),
  (3, 'SSD-1T9', 'SSD 1.92 TB', 'disk', 1, 2),
  (3, 'SFP-10G', 'SFP+ SR', 'optic', 3, 4),
  (4, 'PSU-750', 'Power supply 750W', 'psu', 1, 8),
  (4, 'SSD-1T9', 'SSD 1.92 TB', 'disk', 1, 11),
  (4, 'SFP-10G', 'SFP+ SR', 'optic', 3, 4);
insert into infra.spare_movements (spare_part_id, delta, device_id, part_no, moved_by) values
  (8, -1, 27, 'SSD-1T9', 1),
  (3, 5, 18, 'SFP-10G', 2),
  (3, -1, 10, 'SFP-10G', 3),
  (3, -1, 3, 'SFP-10G', 4),
  (8, 5, 25, 'SSD-1T9', 5),
  (5, 5, 8, 'SSD-1T9', 6),
  (2, -1, 17, 'SSD-1T9', 7),
  (4, 5, 9, 'PSU-750', 8),
  (4, 5, 7, 'PSU-750', 1),
  (2, -1, 17, 'SSD-1T9', 2),
  (6, -1, 24, 'SFP-10G', 3),
  (5, 5, 13, 'SSD-1T9', 4),
  (7, -1, 8, 'PSU-750', 5),
  (3, 5, 20, 'SFP-10G', 6),
  (2, -1, 8, 'SSD-1T9', 7),
  (9, -1, 24, 'SFP-10G', 8),
  (7, 5, 14, 'PSU-750', 1),
  (3, -1, 17, 'SFP-10G', 2),
  (2, -1, 3, 'SSD-1T9', 3),
  (9, 5, 8, 'SFP-10G', 4);
insert into ops.comments (entity_type, entity_id, author_id, author_username, body) values
  ('incident', 12, 3, 'chen', 'ok'),
  ('device', 11, 8, 'hana', 'ok'),
  ('incident', 5, 5, 'eli', 'ok'),
  ('device', 16, 1, 'alice', 'ok'),
  ('device', 13, 5, 'eli', 'ok'),
  ('device', 13, 7, 'gus', 'ok'),
  ('change', 4, 6, 'faye', 'ok'),
  ('incident', 7, 1, 'alice', 'ok'),
  ('change', 15, 1, 'alice', 'ok'),
  ('change', 4, 6, 'faye', 'ok'),
  ('change', 1, 3, 'chen', 'ok'),
  ('incident', 17, 8, 'hana', 'ok'),
  ('device', 10, 7, 'gus', 'ok'),
  ('device', 12, 4, 'dora', 'ok'),
  ('incident', 11, 3, 'chen', 'ok'),
  ('incident', 1, 8, 'hana', 'ok');
insert into infra.device_attributes (device_id, attr_name, attr_value, attr_unit) values
  (1, 'bios_version', '2.10', null),
  (1, 'cpu_model', '6230R', null),
  (2, 'rack_depth', '800', 'mm'),
  (2, 'disk_count', '3', null),
  (3, 'bios_version', '2.12', null),
  (3, 'cpu_model', '6230R', null),
  (4, 'cpu_model', '6230R', null),
  (4, 'disk_count', '5', null),
  (5, 'disk_count', '6', null),
  (5, 'bios_version', '2.11', null),
  (6, 'bios_version', '2.12', null),
  (6, 'rack_depth', '800', 'mm'),
  (7, 'bios_version', '2.10', null),
  (7, 'rack_depth', '800', 'mm'),
  (8, 'disk_count', '3', null),
  (8, 'bios_version', '2.11', null),
  (9, 'cpu_model', '6230R', null),
  (9, 'rack_depth', '800', 'mm'),
  (10, 'rack_depth', '800', 'mm'),
  (10, 'disk_count', '5', null),
  (11, 'bios_version', '2.11', null),
  (11, 'cpu_model', '6230R', null),
  (12, 'cpu_model', '6230R', null),
  (12, 'disk_count', '7', null);
insert into ops.maintenance_windows (site_id, title, starts_at, ends_at, device_ids, notify_emails) values
  (1, 'Power work', '2023-11-01', '2023-11-01 04:00', '{2,4,13,1}', 'noc@ops.example; vera@ops.example'),
  (2, 'Power work', '2023-11-02', '2023-11-02 04:00', '{5,8,14,1}', 'noc@ops.example'),
  (3, 'Power work', '2023-11-03', '2023-11-03 04:00', '{3,10,24}', 'noc@ops.example; vera@ops.example'),
  (4, 'Power work', '2023-11-04', '2023-11-04 04:00', '{6,17,21}', 'noc@ops.example'),
  (5, 'Power work', '2023-11-05', '2023-11-05 04:00', '{7,9,11,2}', 'noc@ops.example; vera@ops.example'),
  (6, 'Power work', '2023-11-06', '2023-11-06 04:00', '{1,12,20}', 'noc@ops.example');
insert into ops.device_health (device_id, checked_at, report) values
  (1, '2023-10-10', '{"cpu_ok": false, "disk_ok": true, "psu_ok": false, "fan_ok": true, "score": 74}'),
  (2, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 68}'),
  (3, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 77}'),
  (4, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 83}'),
  (5, '2023-10-10', '{"cpu_ok": false, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 78}'),
  (6, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": false, "fan_ok": true, "score": 67}'),
  (7, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 93}'),
  (8, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 83}'),
  (9, '2023-10-10', '{"cpu_ok": false, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 83}'),
  (10, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 77}'),
  (11, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": false, "fan_ok": true, "score": 70}'),
  (12, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 93}'),
  (13, '2023-10-10', '{"cpu_ok": false, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 66}'),
  (14, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 78}'),
  (15, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 87}'),
  (16, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": false, "fan_ok": true, "score": 86}'),
  (17, '2023-10-10', '{"cpu_ok": false, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 63}'),
  (18, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 88}'),
  (19, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 71}'),
  (20, '2023-10-10', '{"cpu_ok": true, "disk_ok": true, "psu_ok": true, "fan_ok": true, "score": 64}');
