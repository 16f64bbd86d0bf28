CREATE TABLE geofences (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    shape       JSONB NOT NULL,          -- GeoJSON polygon
    speed_limit_kmh SMALLINT,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE positions (
    device_id   BIGINT NOT NULL REFERENCES devices (id),
    ts          TIMESTAMPTZ NOT NULL,
    lat         DOUBLE PRECISION NOT NULL,
    lon         DOUBLE PRECISION NOT NULL,
    speed_kmh   REAL,
    heading     SMALLINT,
    satellites  SMALLINT,
    hdop        REAL,
    PRIMARY KEY (device_id, ts)
) PARTITION BY RANGE (ts);
CREATE TABLE positions_2024_01 PARTITION OF positions FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE positions_2024_02 PARTITION OF positions FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE positions_default PARTITION OF positions DEFAULT;

CREATE TABLE trips (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id   BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    started_at  TIMESTAMPTZ NOT NULL,
    ended_at    TIMESTAMPTZ,
    start_lat   DOUBLE PRECISION,
    start_lon   DOUBLE PRECISION,
    end_lat     DOUBLE PRECISION,
    end_lon     DOUBLE PRECISION,
    distance_km NUMERIC(9, 3),
    driver_name TEXT,
    CONSTRAINT trips_distance_check CHECK (distance_km >= 0)
);
CREATE INDEX trips_device_idx ON trips (device_id, started_at);

CREATE TABLE geofence_crossings (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    geofence_id BIGINT NOT NULL REFERENCES geofences (id) ON DELETE CASCADE,
    device_id   BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    direction   TEXT NOT NULL CHECK (direction IN ('enter', 'leave')),
    crossed_at  TIMESTAMPTZ NOT NULL,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION
);
