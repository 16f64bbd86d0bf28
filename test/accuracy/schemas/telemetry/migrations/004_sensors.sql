CREATE TABLE units (
    code   TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    symbol TEXT NOT NULL
);

CREATE TABLE sensor_types (
    code        TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    unit_code   TEXT NOT NULL REFERENCES units (code),
    min_value   DOUBLE PRECISION,
    max_value   DOUBLE PRECISION
);

CREATE TABLE sensors (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id   BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    sensor_type TEXT NOT NULL REFERENCES sensor_types (code),
    channel     SMALLINT NOT NULL DEFAULT 0,
    label       TEXT,
    scale       DOUBLE PRECISION NOT NULL DEFAULT 1,
    value_offset DOUBLE PRECISION NOT NULL DEFAULT 0,
    is_active   BOOLEAN NOT NULL DEFAULT true,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (device_id, sensor_type, channel)
);

CREATE TABLE sensor_calibrations (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sensor_id     BIGINT NOT NULL REFERENCES sensors (id) ON DELETE CASCADE,
    calibrated_at TIMESTAMPTZ NOT NULL,
    calibrated_by BIGINT REFERENCES app_users (id),
    reference_value DOUBLE PRECISION NOT NULL,
    measured_value  DOUBLE PRECISION NOT NULL,
    certificate_no  TEXT,
    next_due_on   DATE
);

INSERT INTO units VALUES ('C', 'degree Celsius', '°C'), ('PCT', 'percent', '%'), ('PPM', 'parts per million', 'ppm'), ('HPA', 'hectopascal', 'hPa'), ('KWH', 'kilowatt hour', 'kWh'), ('V', 'volt', 'V');
INSERT INTO sensor_types VALUES
    ('temperature', 'Temperature', 'C', -60, 120), ('humidity', 'Relative humidity', 'PCT', 0, 100),
    ('co2', 'Carbon dioxide', 'PPM', 0, 10000), ('pressure', 'Air pressure', 'HPA', 300, 1100),
    ('energy', 'Active energy', 'KWH', 0, NULL), ('voltage', 'Mains voltage', 'V', 0, 480);
INSERT INTO sensors (device_id, sensor_type, label) VALUES (1, 'temperature', 'evaporator'), (1, 'humidity', NULL), (4, 'temperature', NULL), (4, 'co2', NULL);
