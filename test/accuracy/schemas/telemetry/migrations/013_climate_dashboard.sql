-- climate dashboard (frontend team). One message of an AQ-2 / T-100 = one row, no joins needed.
create table climate_readings (
    id           bigserial primary key,
    device_id    integer not null,
    recorded_at  timestamp not null,
    temperature  real,
    humidity     real,
    co2          integer,
    pressure     real,
    created_at   timestamp default now()
);
create index climate_readings_device_idx on climate_readings (device_id);
create index climate_readings_device_time_idx on climate_readings (device_id, recorded_at desc);

insert into climate_readings (device_id, recorded_at, temperature, humidity, co2) values
    (1, '2024-01-05 10:00', 2.4, 78, null), (1, '2024-01-05 10:05', 2.6, null, null), (4, '2024-02-01 00:00', 5.1, 41, 612);

create view v_climate_now as
select distinct on (c.device_id) c.device_id, d.name, c.recorded_at, c.temperature, c.humidity, c.co2
from climate_readings c join devices d on d.id = c.device_id
order by c.device_id, c.recorded_at desc;
