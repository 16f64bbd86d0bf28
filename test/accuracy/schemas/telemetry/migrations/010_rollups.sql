CREATE TABLE readings_hourly (
    sensor_id  BIGINT NOT NULL REFERENCES sensors (id) ON DELETE CASCADE,
    hour       TIMESTAMPTZ NOT NULL,
    n          INTEGER NOT NULL,
    min_value  DOUBLE PRECISION,
    max_value  DOUBLE PRECISION,
    avg_value  DOUBLE PRECISION,
    PRIMARY KEY (sensor_id, hour)
);

CREATE TABLE readings_daily (
    sensor_id  BIGINT NOT NULL REFERENCES sensors (id) ON DELETE CASCADE,
    day        DATE NOT NULL,
    n          INTEGER NOT NULL,
    min_value  DOUBLE PRECISION,
    max_value  DOUBLE PRECISION,
    avg_value  DOUBLE PRECISION,
    out_of_range_minutes INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (sensor_id, day)
);
COMMENT ON TABLE readings_daily IS 'Kept for ten years (HACCP), readings only for 13 months.';

CREATE FUNCTION roll_up_hour(h TIMESTAMPTZ) RETURNS void LANGUAGE sql AS $$
    INSERT INTO readings_hourly (sensor_id, hour, n, min_value, max_value, avg_value)
    SELECT sensor_id, h, count(*), min(value), max(value), avg(value)
    FROM readings WHERE ts >= h AND ts < h + interval '1 hour' AND quality = 0
    GROUP BY sensor_id
    ON CONFLICT (sensor_id, hour) DO UPDATE
    SET n = excluded.n, min_value = excluded.min_value, max_value = excluded.max_value, avg_value = excluded.avg_value;
$$;
