CREATE TABLE device_models (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor        TEXT NOT NULL,
    model         TEXT NOT NULL,
    category      TEXT NOT NULL CHECK (category IN ('thermostat', 'energy_meter', 'asset_tracker', 'air_quality', 'gateway')),
    datasheet_url TEXT,
    battery_powered BOOLEAN NOT NULL DEFAULT false,
    UNIQUE (vendor, model)
);

CREATE TABLE gateways (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id       BIGINT REFERENCES sites (id),
    model_id      BIGINT REFERENCES device_models (id),
    serial_number TEXT NOT NULL UNIQUE,
    name          TEXT,
    ip            INET,
    uplink        TEXT NOT NULL DEFAULT 'ethernet' CHECK (uplink IN ('ethernet', 'wifi', 'lte')),
    software_version TEXT,
    state         device_state NOT NULL DEFAULT 'provisioned',
    last_seen_at  TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE devices (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id        BIGINT NOT NULL REFERENCES organizations (id),
    site_id       BIGINT REFERENCES sites (id),
    zone_id       BIGINT REFERENCES zones (id),
    gateway_id    BIGINT REFERENCES gateways (id),
    model_id      BIGINT NOT NULL REFERENCES device_models (id),
    serial_number TEXT NOT NULL,
    name          TEXT,
    state         device_state NOT NULL DEFAULT 'provisioned',
    firmware_version TEXT,
    installed_at  TIMESTAMPTZ,
    last_seen_at  TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT devices_serial_number_key UNIQUE (serial_number)
);
CREATE INDEX devices_org_idx ON devices (org_id);
CREATE INDEX devices_gateway_idx ON devices (gateway_id);

CREATE TABLE device_credentials (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id   BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('psk', 'x509', 'token')),
    identity    TEXT NOT NULL,
    secret      TEXT,
    certificate_pem TEXT,
    fingerprint TEXT,
    valid_from  TIMESTAMPTZ NOT NULL DEFAULT now(),
    valid_until TIMESTAMPTZ,
    revoked_at  TIMESTAMPTZ,
    UNIQUE (kind, identity)
);

CREATE TABLE fleets (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    description TEXT,
    created_by  BIGINT REFERENCES app_users (id),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (org_id, name)
);
COMMENT ON TABLE fleets IS 'Named set of devices that are operated together: rollouts, bulk commands, reports.';

CREATE TABLE fleet_devices (
    fleet_id   BIGINT NOT NULL REFERENCES fleets (id) ON DELETE CASCADE,
    device_id  BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    added_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (fleet_id, device_id)
);

INSERT INTO device_models (vendor, model, category, battery_powered) VALUES
    ('Frostek', 'T-100', 'thermostat', false), ('Frostek', 'AQ-2', 'air_quality', true),
    ('Metronic', 'EM-3P', 'energy_meter', false), ('Trakko', 'GO5', 'asset_tracker', true),
    ('Frostek', 'GW-8', 'gateway', false);
INSERT INTO gateways (site_id, model_id, serial_number, name, state) VALUES (1, 5, 'GW8-00017', 'Kempten roof', 'active');
INSERT INTO devices (org_id, site_id, gateway_id, model_id, serial_number, name, state) VALUES
    (1, 1, 1, 1, 'T100-000231', 'Chamber 1 thermostat', 'active'), (1, 1, 1, 3, 'EM3P-000012', 'Main meter', 'active'),
    (1, NULL, NULL, 4, 'GO5-004410', 'Truck KE-AL 220', 'active'), (2, 3, NULL, 2, 'AQ2-000305', 'Pharmacy fridge room', 'active');
