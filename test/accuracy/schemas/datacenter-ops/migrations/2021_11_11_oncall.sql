create table ops.rotations (
  id serial primary key,
  team_id int not null references ops.teams (id),
  name text not null,
  handover_weekday int not null check (handover_weekday between 1 and 7),
  engineer_ids int[] not null default '{}'
);
create table ops.shifts (
  rotation_id int not null references ops.rotations (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  engineer_id int not null references ops.engineers (id),
  team_id int not null references ops.teams (id),
  rotation_name text,
  hours numeric(6,2),
  primary key (rotation_id, starts_at)
);
create table ops.shift_overrides (
  id serial primary key,
  rotation_id int not null references ops.rotations (id),
  engineer_id int not null references ops.engineers (id),
  replaces_engineer_id int references ops.engineers (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null
);
create table ops.escalation_policies (
  id serial primary key,
  service_id int not null unique references ops.services (id),
  name text not null,
  level1_rotation_id int references ops.rotations (id),
  level1_wait_min int,
  level2_rotation_id int references ops.rotations (id),
  level2_wait_min int,
  level3_rotation_id int references ops.rotations (id),
  level3_wait_min int
);
create table ops.pages (
  id bigserial primary key,
  alert_id bigint not null references ops.alerts (id),
  incident_id bigint,
  engineer_id int not null references ops.engineers (id),
  channel text not null,
  contact text not null,
  sent_at timestamptz not null default now(),
  acked boolean not null default false,
  acked_at timestamptz
);
comment on column ops.pages.contact is 'number or address that was called';
insert into ops.rotations (team_id, name, handover_weekday, engineer_ids) values
  (1, 'platform-primary', 1, '{5,2,4}'),
  (1, 'platform-secondary', 1, '{5,3,8}'),
  (2, 'storage', 3, '{7,2,6}'),
  (3, 'edge', 2, '{7,4,3}'),
  (4, 'data', 5, '{4,3,7}');
insert into ops.shifts (rotation_id, starts_at, ends_at, engineer_id, team_id, rotation_name, hours) values
  (1, '2022-01-03 08:00:00+00', '2022-01-10 08:00:00+00', 1, 1, 'platform-primary', 168),
  (1, '2022-01-10 08:00:00+00', '2022-01-17 08:00:00+00', 2, 1, 'platform-primary', 168),
  (1, '2022-01-17 08:00:00+00', '2022-01-20 08:00:00+00', 3, 1, 'platform-primary', 72),
  (1, '2022-01-24 08:00:00+00', '2022-01-31 08:00:00+00', 4, 1, 'platform-primary', 168),
  (1, '2022-01-31 08:00:00+00', '2022-02-07 08:00:00+00', 5, 1, 'platform-primary', 168),
  (1, '2022-02-07 08:00:00+00', '2022-02-10 08:00:00+00', 6, 1, 'platform-primary', 72),
  (2, '2022-01-03 08:00:00+00', '2022-01-10 08:00:00+00', 2, 1, 'platform-secondary', 168),
  (2, '2022-01-10 08:00:00+00', '2022-01-17 08:00:00+00', 3, 1, 'platform-secondary', 168),
  (2, '2022-01-17 08:00:00+00', '2022-01-24 08:00:00+00', 4, 1, 'platform-secondary', 168),
  (2, '2022-01-24 08:00:00+00', '2022-01-27 08:00:00+00', 5, 1, 'platform-secondary', 72),
  (2, '2022-01-31 08:00:00+00', '2022-02-07 08:00:00+00', 6, 1, 'platform-secondary', 168),
  (2, '2022-02-07 08:00:00+00', '2022-02-14 08:00:00+00', 7, 1, 'platform-secondary', 168),
  (3, '2022-01-03 08:00:00+00', '2022-01-06 08:00:00+00', 3, 2, 'storage', 72),
  (3, '2022-01-10 08:00:00+00', '2022-01-17 08:00:00+00', 4, 2, 'storage', 168),
  (3, '2022-01-17 08:00:00+00', '2022-01-24 08:00:00+00', 5, 2, 'storage', 168),
  (3, '2022-01-24 08:00:00+00', '2022-01-31 08:00:00+00', 6, 2, 'storage', 168),
  (3, '2022-01-31 08:00:00+00', '2022-02-07 08:00:00+00', 7, 2, 'storage', 168),
  (3, '2022-02-07 08:00:00+00', '2022-02-14 08:00:00+00', 8, 2, 'storage', 168),
  (4, '2022-01-03 08:00:00+00', '2022-01-10 08:00:00+00', 4, 3, 'edge', 168),
  (4, '2022-01-10 08:00:00+00', '2022-01-13 08:00:00+00', 5, 3, 'edge', 72),
  (4, '2022-01-17 08:00:00+00', '2022-01-24 08:00:00+00', 6, 3, 'edge', 168),
  (4, '2022-01-24 08:00:00+00', '2022-01-31 08:00:00+00', 7, 3, 'edge', 168),
  (4, '2022-01-31 08:00:00+00', '2022-02-07 08:00:00+00', 8, 3, 'edge', 168),
  (4, '2022-02-07 08:00:00+00', '2022-02-14 08:00:00+00', 1, 3, 'edge', 168),
  (5, '2022-01-03 08:00:00+00', '2022-01-06 08:00:00+00', 5, 4, 'data', 72),
  (5, '2022-01-10 08:00:00+00', '2022-01-13 08:00:00+00', 6, 4, 'data', 72),
  (5, '2022-01-17 08:00:00+00', '2022-01-24 08:00:00+00', 7, 4, 'data', 168),
  (5, '2022-01-24 08:00:00+00', '2022-01-31 08:00:00+00', 8, 4, 'data', 168),
  (5, '2022-01-31 08:00:00+00', '2022-02-07 08:00:00+00', 1, 4, 'data', 168),
  (5, '2022-02-07 08:00:00+00', '2022-02-10 08:00:00+00', 2, 4, 'data', 72);
insert into ops.escalation_policies (service_id, name, level1_rotation_id, level1_wait_min, level2_rotation_id, level2_wait_min) values
  (1, 'api-gw default', 1, 5, 2, 15),
  (2, 'auth default', 1, 5, 2, 15),
  (3, 'config default', 1, 5, 2, 15),
  (4, 'objstore default', 1, 5, 2, 15),
  (5, 'backup default', 1, 5, 2, 15),
  (6, 'cdn default', 1, 5, 2, 15);
insert into ops.pages (alert_id, incident_id, engineer_id, channel, contact, acked, acked_at) values
  (1, 10, 7, 'push', '+1 555 9906', false, null),
  (2, 14, 7, 'call', '+1 555 0106', true, '2021-09-02 03:00+00'),
  (3, 18, 2, 'push', '+1 555 0101', true, '2021-09-03 03:00+00'),
  (4, 3, 3, 'sms', '+1 555 0102', false, null),
  (5, 10, 7, 'push', '+1 555 9906', true, '2021-09-05 03:00+00'),
  (6, 7, 8, 'sms', '+1 555 0107', true, '2021-09-06 03:00+00'),
  (7, 16, 7, 'sms', '+1 555 0106', false, null),
  (8, 6, 4, 'call', '+1 555 0103', true, '2021-09-08 03:00+00'),
  (9, null, 4, 'sms', '+1 555 9903', true, '2021-09-09 03:00+00'),
  (10, null, 3, 'push', '+1 555 0102', false, null),
  (11, 10, 4, 'sms', '+1 555 0103', true, '2021-09-11 03:00+00'),
  (12, 1, 6, 'push', '+1 555 0105', true, '2021-09-12 03:00+00'),
  (13, 14, 7, 'push', '+1 555 9906', false, null),
  (14, null, 4, 'push', '+1 555 0103', true, '2021-09-14 03:00+00'),
  (15, null, 2, 'call', '+1 555 0101', true, '2021-09-15 03:00+00'),
  (16, null, 5, 'sms', '+1 555 0104', false, null),
  (17, null, 5, 'sms', '+1 555 9904', true, '2021-09-17 03:00+00'),
  (18, null, 4, 'call', '+1 555 0103', true, '2021-09-18 03:00+00'),
  (19, null, 7, 'call', '+1 555 0106', false, null),
  (20, null, 6, 'sms', '+1 555 0105', true, '2021-09-20 03:00+00'),
  (21, null, 6, 'call', '+1 555 9905', true, '2021-09-21 03:00+00'),
  (22, null, 5, 'sms', '+1 555 0104', false, null),
  (23, null, 1, 'push', '+1 555 0100', true, '2021-09-23 03:00+00'),
  (24, 7, 3, 'sms', '+1 555 0102', true, '2021-09-24 03:00+00');
