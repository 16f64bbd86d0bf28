create table ops.metric_definitions (
  id serial primary key,
  name text not null unique,
  unit text not null,
  kind text not null check (kind in ('gauge','counter','histogram'))
);
create table ops.metric_samples (
  metric_id int not null references ops.metric_definitions (id),
  device_id bigint not null references infra.devices (id),
  at timestamptz not null,
  value double precision not null,
  unit text,
  site_code text,
  primary key (metric_id, device_id, at)
) partition by range (at);
create table ops.metric_samples_2022_09 partition of ops.metric_samples for values from ('2022-09-01') to ('2022-10-01');
create table ops.metric_samples_2022_10 partition of ops.metric_samples for values from ('2022-10-01') to ('2022-11-01');
comment on column ops.metric_samples.site_code is 'where the device stood when sampled';
create table ops.rack_power_readings (
  rack_id bigint not null references infra.racks (id),
  read_at timestamptz not null,
  feed char(1) not null check (feed in ('A','B')),
  amps_l1 numeric(6,2), amps_l2 numeric(6,2), amps_l3 numeric(6,2),
  watts numeric(9,1),
  primary key (rack_id, read_at, feed)
);
comment on column ops.rack_power_readings.watts is 'as measured by the PDU';
create table ops.device_daily_rollup (
  device_id bigint not null,
  day date not null,
  cpu_avg real, cpu_p95 real, mem_avg real, net_in_gb real, net_out_gb real,
  samples int,
  rolled_up_at timestamptz not null default now(),
  primary key (device_id, day)
);
comment on table ops.device_daily_rollup is 'Recomputed by the nightly rollup, can be dropped any time';
create table ops.slo_measurements (
  slo_id int not null references ops.slo (id),
  day date not null,
  good_events bigint not null,
  total_events bigint not null,
  sli numeric(8,6),
  objective numeric(6,4),
  service_id int,
  primary key (slo_id, day)
);
comment on column ops.slo_measurements.objective is 'as of that day';
create table ops.probe_results (
  probed_at timestamptz not null,
  target_url text not null,
  site_id bigint references infra.sites (id),
  http_status int,
  latency_ms int,
  ok boolean
);
comment on column ops.probe_results.ok is 'verdict of the prober: status, latency and body';
create materialized view ops.incident_stats as
  select service_id, severity, count(*) as incidents, avg(extract(epoch from resolved_at - detected_at)) as mttr from ops.incidents group by 1, 2;
insert into ops.metric_definitions (name, unit, kind) values
  ('node_temp', 'C', 'gauge'),
  ('node_load', '1', 'gauge'),
  ('psu_watts', 'W', 'gauge');
insert into ops.metric_samples (metric_id, device_id, at, value, unit, site_code) values
  (1, 1, '2022-09-10 00:00+00', 12.52, 'C', 'LON1'),
  (1, 1, '2022-09-11 00:00+00', 82.43, 'C', 'LON1'),
  (1, 1, '2022-09-12 00:00+00', 54.42, 'C', 'LON1'),
  (1, 2, '2022-09-10 00:00+00', 40.71, 'C', 'FRA1'),
  (1, 2, '2022-09-11 00:00+00', 11.62, 'C', 'FRA1'),
  (1, 2, '2022-09-12 00:00+00', 40.74, 'C', 'FRA1'),
  (1, 3, '2022-09-10 00:00+00', 51.18, 'C', 'AMS1'),
  (1, 3, '2022-09-11 00:00+00', 13.82, 'C', 'AMS1'),
  (1, 3, '2022-09-12 00:00+00', 87.91, 'C', 'AMS1'),
  (1, 4, '2022-09-10 00:00+00', 33.12, 'C', 'FRA1'),
  (1, 4, '2022-09-11 00:00+00', 39.67, 'C', 'FRA1'),
  (1, 4, '2022-09-12 00:00+00', 26.38, 'C', 'FRA1'),
  (1, 5, '2022-09-10 00:00+00', 34.2, 'C', 'FRA2'),
  (1, 5, '2022-09-11 00:00+00', 25.61, 'C', 'FRA2'),
  (1, 5, '2022-09-12 00:00+00', 77.01, 'C', 'FRA2'),
  (2, 1, '2022-09-10 00:00+00', 7.38, '1', 'LON1'),
  (2, 1, '2022-09-11 00:00+00', 33.46, '1', 'LON1'),
  (2, 1, '2022-09-12 00:00+00', 54.18, '1', 'LON1'),
  (2, 2, '2022-09-10 00:00+00', 43.68, '1', 'FRA1'),
  (2, 2, '2022-09-11 00:00+00', 29.87, '1', 'FRA1'),
  (2, 2, '2022-09-12 00:00+00', 44.09, '1', 'FRA1'),
  (2, 3, '2022-09-10 00:00+00', 6.57, '1', 'AMS1'),
  (2, 3, '2022-09-11 00:00+00', 28.35, '1', 'AMS1'),
  (2, 3, '2022-09-12 00:00+00', 39.73, '1', 'AMS1'),
  (2, 4, '2022-09-10 00:00+00', 69.23, '1', 'FRA1'),
  (2, 4, '2022-09-11 00:00+00', 39.29, '1', 'FRA1'),
  (2, 4, '2022-09-12 00:00+00', 37.96, '1', 'FRA1'),
  (2, 5, '2022-09-10 00:00+00', 59.21, '1', 'FRA2'),
  (2, 5, '2022-09-11 00:00+00', 25.62, '1', 'FRA2'),
  (2, 5, '2022-09-12 00:00+00', 49.97, '1', 'FRA2'),
  (3, 1, '2022-09-10 00:00+00', 18.33, 'W', 'LON1'),
  (3, 1, '2022-09-11 00:00+00', 55.93, 'W', 'LON1'),
  (3, 1, '2022-09-12 00:00+00', 48.98, 'W', 'LON1'),
  (3, 2, '2022-09-10 00:00+00', 59.21, 'W', 'FRA1'),
  (3, 2, '2022-09-11 00:00+00', 78.85, 'W', 'FRA1'),
  (3, 2, '2022-09-12 00:00+00', 71.77, 'W', 'FRA1'),
  (3, 3, '2022-09-10 00:00+00', 88.98, 'W', 'AMS1'),
  (3, 3, '2022-09-11 00:00+00', 21.76, 'W', 'AMS1'),
  (3, 3, '2022-09-12 00:00+00', 85.9, 'W', 'AMS1'),
  (3, 4, '2022-09-10 00:00+00', 40.59, 'W', 'FRA1'),
  (3, 4, '2022-09-11 00:00+00', 33.63, 'W', 'FRA1'),
  (3, 4, '2022-09-12 00:00+00', 41.49, 'W', 'FRA1'),
  (3, 5, '2022-09-10 00:00+00', 82.99, 'W', 'FRA2'),
  (3, 5, '2022-09-11 00:00+00', 85.94, 'W', 'FRA2'),
  (3, 5, '2022-09-12 00:00+00', 72.65, 'W', 'FRA2');
insert into ops.rack_power_readings (rack_id, read_at, feed, amps_l1, amps_l2, amps_l3, watts) values
  (1, '2022-09-10 00:00+00', 'A', 5.01, 3.19, 4.04, 2731.7),
  (1, '2022-09-10 00:00+00', 'B', 9.02, 2.66, 2.04, 3123.1),
  (1, '2022-09-11 00:00+00', 'A', 5.38, 2.42, 6.65, 3110.4),
  (1, '2022-09-11 00:00+00', 'B', 10.15, 7.29, 8.12, 5794.3),
  (2, '2022-09-10 00:00+00', 'A', 3.25, 4.15, 9.87, 3838.8),
  (2, '2022-09-10 00:00+00', 'B', 6.38, 5.56, 8.19, 4568.2),
  (2, '2022-09-11 00:00+00', 'A', 11.49, 11.17, 11.78, 7429.3),
  (2, '2022-09-11 00:00+00', 'B', 2.28, 10.29, 4.47, 3767.6),
  (3, '2022-09-10 00:00+00', 'A', 6.68, 11.74, 6.43, 5361.6),
  (3, '2022-09-10 00:00+00', 'B', 4.04, 11.04, 10.16, 5447.5),
  (3, '2022-09-11 00:00+00', 'A', 11.63, 5.72, 9.27, 5901.4),
  (3, '2022-09-11 00:00+00', 'B', 10.58, 6.89, 2.3, 4380.9),
  (4, '2022-09-10 00:00+00', 'A', 10.51, 6.11, 10.26, 5915.3),
  (4, '2022-09-10 00:00+00', 'B', 5.59, 5.59, 4.29, 3415.9),
  (4, '2022-09-11 00:00+00', 'A', 11.59, 7.91, 9.68, 6313.8),
  (4, '2022-09-11 00:00+00', 'B', 5.7, 7.8, 5.84, 4139.2),
  (5, '2022-09-10 00:00+00', 'A', 10.68, 3.29, 8.59, 5130.9),
  (5, '2022-09-10 00:00+00', 'B', 4.89, 4.7, 5.31, 3298.6),
  (5, '2022-09-11 00:00+00', 'A', 11.8, 3.45, 4.45, 4457.5),
  (5, '2022-09-11 00:00+00', 'B', 4.77, 8.67, 9.22, 4847.1),
  (6, '2022-09-10 00:00+00', 'A', 2.27, 9.59, 11.18, 5149.1),
  (6, '2022-09-10 00:00+00', 'B', 6.67, 3.01, 7.27, 3651.3),
  (6, '2022-09-11 00:00+00', 'A', 5.24, 2.35, 7.15, 3248.0),
  (6, '2022-09-11 00:00+00', 'B', 4.84, 4.21, 2.66, 2509.3);
insert into ops.slo_measurements (slo_id, day, good_events, total_events, sli, service_id) values
  (1, '2022-09-10', 26575, 26626, 0.998085, 1),
  (1, '2022-09-11', 19505, 19507, 0.999897, 1),
  (1, '2022-09-12', 73464, 73509, 0.999388, 1),
  (1, '2022-09-13', 69725, 69766, 0.999412, 1),
  (1, '2022-09-14', 86999, 87018, 0.999782, 1),
  (2, '2022-09-10', 62256, 62307, 0.999181, 2),
  (2, '2022-09-11', 64545, 64570, 0.999613, 2),
  (2, '2022-09-12', 66511, 66553, 0.999369, 2),
  (2, '2022-09-13', 30481, 30490, 0.999705, 2),
  (2, '2022-09-14', 23988, 24024, 0.998501, 2),
  (3, '2022-09-10', 36152, 36186, 0.99906, 3),
  (3, '2022-09-11', 87394, 87447, 0.999394, 3),
  (3, '2022-09-12', 21860, 21899, 0.998219, 3),
  (3, '2022-09-13', 42626, 42657, 0.999273, 3),
  (3, '2022-09-14', 56331, 56346, 0.999734, 3),
  (4, '2022-09-10', 38968, 39013, 0.998847, 4),
  (4, '2022-09-11', 21223, 21225, 0.999906, 4),
  (4, '2022-09-12', 19386, 19412, 0.998661, 4),
  (4, '2022-09-13', 39199, 39246, 0.998802, 4),
  (4, '2022-09-14', 59211, 59236, 0.999578, 4),
  (5, '2022-09-10', 12495, 12549, 0.995697, 5),
  (5, '2022-09-11', 41991, 42011, 0.999524, 5),
  (5, '2022-09-12', 77115, 77158, 0.999443, 5),
  (5, '2022-09-13', 65380, 65431, 0.999221, 5),
  (5, '2022-09-14', 27142, 27151, 0.999669, 5),
  (6, '2022-09-10', 81546, 81550, 0.999951, 6),
  (6, '2022-09-11', 69437, 69464, 0.999611, 6),
  (6, '2022-09-12', 40505, 40505, 1.0, 6),
  (6, '2022-09-13', 81131, 81140, 0.999889, 6),
  (6, '2022-09-14', 23475, 23482, 0.999702, 6);
update ops.slo_measurements m set objective = s.objective from ops.slo s where s.id = m.slo_id;
insert into ops.probe_results (probed_at, target_url, site_id, http_status, latency_ms, ok) values
  ('2022-09-10 00:00+00', 'https://api-gw.example/healthz', 1, 503, 249, false),
  ('2022-09-10 00:01+00', 'https://auth.example/healthz', 2, 200, 61, true),
  ('2022-09-10 00:02+00', 'https://config.example/healthz', 3, 503, 44, false),
  ('2022-09-10 00:03+00', 'https://api-gw.example/healthz', 4, 503, 20, false),
  ('2022-09-10 00:04+00', 'https://auth.example/healthz', 5, 200, 107, true),
  ('2022-09-10 00:05+00', 'https://config.example/healthz', 6, 200, 135, true),
  ('2022-09-10 00:06+00', 'https://api-gw.example/healthz', 1, 200, 71, true),
  ('2022-09-10 00:07+00', 'https://auth.example/healthz', 2, 200, 175, true),
  ('2022-09-10 00:08+00', 'https://config.example/healthz', 3, 503, 137, false),
  ('2022-09-10 00:09+00', 'https://api-gw.example/healthz', 4, 200, 54, true),
  ('2022-09-10 00:10+00', 'https://auth.example/healthz', 5, 200, 317, true),
  ('2022-09-10 00:11+00', 'https://config.example/healthz', 6, 503, 164, false),
  ('2022-09-10 00:12+00', 'https://api-gw.example/healthz', 1, 503, 382, false),
  ('2022-09-10 00:13+00', 'https://auth.example/healthz', 2, 503, 254, false),
  ('2022-09-10 00:14+00', 'https://config.example/healthz', 3, 200, 366, true),
  ('2022-09-10 00:15+00', 'https://api-gw.example/healthz', 4, 200, 361, true),
  ('2022-09-10 00:16+00', 'https://auth.example/healthz', 5, 200, 157, true),
  ('2022-09-10 00:17+00', 'https://config.example/healthz', 6, 503, 195, false),
  ('2022-09-10 00:18+00', 'https://api-gw.example/healthz', 1, 503, 41, false),
  ('2022-09-10 00:19+00', 'https://auth.example/healthz', 2, 200, 123, true);
