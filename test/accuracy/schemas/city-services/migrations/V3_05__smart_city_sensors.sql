-- LoRaWAN pilot
CREATE TABLE waste.container_fill_levels (
    container_id  BIGINT NOT NULL REFERENCES waste.containers(id),
    measured_at   TIMESTAMPTZ NOT NULL,
    fill_percent  NUMERIC(5,2) NOT NULL,
    temperature_c NUMERIC(5,2),
    tilt_deg      NUMERIC(5,2),
    battery_v     NUMERIC(4,2),
    PRIMARY KEY (container_id, measured_at)
);

CREATE TABLE sports.energy_readings (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id  BIGINT NOT NULL REFERENCES sports.facilities(id),
    metric       TEXT NOT NULL,       -- power_kw, heat_kwh, water_m3, co2_ppm, temp_c
    value        NUMERIC(14,3) NOT NULL,
    read_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX energy_readings_fac_idx ON sports.energy_readings (facility_id, metric, read_at);

CREATE TABLE core.sensor_data (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_eui  TEXT NOT NULL,
    topic       TEXT NOT NULL,
    payload     JSONB NOT NULL,
    received_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX sensor_data_payload_gin ON core.sensor_data USING gin (payload);
