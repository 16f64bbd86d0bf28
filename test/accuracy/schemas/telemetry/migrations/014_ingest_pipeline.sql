-- MQTT bridge -> ingest_queue -> decoder -> readings_staging -> readings

CREATE TABLE ingest_queue (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       TEXT NOT NULL,
    payload     BYTEA NOT NULL,
    source      TEXT NOT NULL DEFAULT 'mqtt',
    received_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    locked_at   TIMESTAMPTZ,
    attempts    SMALLINT NOT NULL DEFAULT 0
);

CREATE TABLE ingest_log (
    id           BIGINT PRIMARY KEY,
    topic        TEXT NOT NULL,
    source       TEXT NOT NULL,
    received_at  TIMESTAMPTZ NOT NULL,
    processed_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    duration_ms  INTEGER,
    readings_written INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE ingest_dead_letters (
    id          BIGINT PRIMARY KEY,
    topic       TEXT NOT NULL,
    payload     BYTEA NOT NULL,
    source      TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    failed_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    error       TEXT NOT NULL,
    replayed_at TIMESTAMPTZ
);

CREATE UNLOGGED TABLE readings_staging (
    batch_no      BIGINT NOT NULL,
    device_serial TEXT,
    sensor_type   TEXT,
    channel       SMALLINT,
    ts            TIMESTAMPTZ,
    value         DOUBLE PRECISION,
    sensor_id     BIGINT,
    problem       TEXT
);
CREATE INDEX readings_staging_batch_idx ON readings_staging (batch_no);

CREATE FUNCTION flush_staging(b BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE n BIGINT;
BEGIN
    INSERT INTO readings (sensor_id, ts, value)
    SELECT sensor_id, ts, value FROM readings_staging
    WHERE batch_no = b AND sensor_id IS NOT NULL AND problem IS NULL
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS n = ROW_COUNT;
    DELETE FROM readings_staging WHERE batch_no = b;
    RETURN n;
END $$;
