-- data team. dbt writes here.
create schema analytics;

create table analytics.sensor_stats_1h (
    sensor_id    bigint not null,
    bucket_start timestamptz not null,
    sample_count integer,
    minimum      numeric,
    maximum      numeric,
    mean         numeric,
    stddev       numeric,
    p95          numeric,
    loaded_at    timestamptz not null default now(),
    primary key (sensor_id, bucket_start)
);

create table analytics.sites (
    site_id     bigint primary key,
    org_id      bigint,
    org_name    text,
    name        text,
    city        text,
    country     char(2),
    latitude    numeric(9, 6),
    longitude   numeric(9, 6),
    loaded_at   timestamptz not null default now()
);

-- business units, costs of the platform are allocated to them
create table analytics.units (
    id          serial primary key,
    name        text not null,
    cost_center text not null unique,
    head_of     text,
    budget_eur  numeric(12, 2)
);

create view analytics.v_device_days as
select d.id as device_id, s.id as sensor_id, r.day, r.avg_value, r.out_of_range_minutes
from readings_daily r join sensors s on s.id = r.sensor_id join devices d on d.id = s.device_id;
