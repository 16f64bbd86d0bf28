-- one table per category, the key is the device's

CREATE TABLE thermostats (
    device_id      BIGINT PRIMARY KEY REFERENCES devices (id) ON DELETE CASCADE,
    setpoint_c     NUMERIC(5, 2) NOT NULL DEFAULT 4.0,
    hysteresis_c   NUMERIC(4, 2) NOT NULL DEFAULT 0.5,
    mode           TEXT NOT NULL DEFAULT 'cool' CHECK (mode IN ('cool', 'heat', 'defrost', 'off')),
    defrost_every_hours SMALLINT,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE energy_meters (
    device_id      BIGINT PRIMARY KEY REFERENCES devices (id) ON DELETE CASCADE,
    phases         SMALLINT NOT NULL DEFAULT 3 CHECK (phases IN (1, 3)),
    ct_ratio       NUMERIC(8, 2) NOT NULL DEFAULT 1,
    metering_point TEXT,
    calibrated_until DATE,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE asset_trackers (
    device_id      BIGINT PRIMARY KEY REFERENCES devices (id) ON DELETE CASCADE,
    vehicle_plate  TEXT,
    imei           TEXT UNIQUE,
    report_interval_s INTEGER NOT NULL DEFAULT 60,
    motion_threshold_mg INTEGER,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE air_quality_monitors (
    device_id      BIGINT PRIMARY KEY REFERENCES devices (id) ON DELETE CASCADE,
    has_co2        BOOLEAN NOT NULL DEFAULT true,
    has_voc        BOOLEAN NOT NULL DEFAULT false,
    baseline_ppm   INTEGER NOT NULL DEFAULT 420,
    sample_interval_s INTEGER NOT NULL DEFAULT 300,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

INSERT INTO thermostats (device_id, setpoint_c) VALUES (1, 2.5);
INSERT INTO energy_meters (device_id, phases, ct_ratio) VALUES (2, 3, 50);
INSERT INTO asset_trackers (device_id, vehicle_plate, imei) VALUES (3, 'KE-AL 220', '356938035643809');
