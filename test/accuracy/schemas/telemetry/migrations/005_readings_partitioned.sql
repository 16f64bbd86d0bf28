CREATE TABLE readings (
    sensor_id   BIGINT NOT NULL REFERENCES sensors (id),
    ts          TIMESTAMPTZ NOT NULL,
    value       DOUBLE PRECISION NOT NULL,
    quality     SMALLINT NOT NULL DEFAULT 0,
    received_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (sensor_id, ts)
) PARTITION BY RANGE (ts);

CREATE TABLE readings_2024_01 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE readings_2024_02 PARTITION OF readings FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE readings_2024_03 PARTITION OF readings FOR VALUES FROM ('2024-03-01') TO ('2024-04-01');
CREATE TABLE readings_default PARTITION OF readings DEFAULT;

CREATE TABLE sensor_latest (
    sensor_id  BIGINT PRIMARY KEY REFERENCES sensors (id) ON DELETE CASCADE,
    ts         TIMESTAMPTZ NOT NULL,
    value      DOUBLE PRECISION NOT NULL,
    quality    SMALLINT NOT NULL DEFAULT 0
);
COMMENT ON TABLE sensor_latest IS 'Cache for the dashboards, kept by trigger on readings.';

CREATE FUNCTION remember_latest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO sensor_latest AS l (sensor_id, ts, value, quality)
    VALUES (NEW.sensor_id, NEW.ts, NEW.value, NEW.quality)
    ON CONFLICT (sensor_id) DO UPDATE SET ts = excluded.ts, value = excluded.value, quality = excluded.quality
    WHERE l.ts < excluded.ts;
    RETURN NEW;
END $$;
CREATE TRIGGER readings_latest AFTER INSERT ON readings FOR EACH ROW EXECUTE FUNCTION remember_latest();

INSERT INTO readings (sensor_id, ts, value) VALUES
    (1, '2024-01-05 10:00+00', 2.4), (1, '2024-01-05 10:05+00', 2.6), (2, '2024-01-05 10:00+00', 78), (3, '2024-02-01 00:00+00', 5.1);
