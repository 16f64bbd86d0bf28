CREATE TABLE alert_rules (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    sensor_type TEXT REFERENCES sensor_types (code),
    zone_id     BIGINT REFERENCES zones (id),
    operator    TEXT NOT NULL CHECK (operator IN ('>', '<', '=', 'stale')),
    threshold   DOUBLE PRECISION,
    for_minutes INTEGER NOT NULL DEFAULT 5,
    severity    severity_level NOT NULL DEFAULT 'warning',
    enabled     BOOLEAN NOT NULL DEFAULT true,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE alerts (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id         BIGINT REFERENCES alert_rules (id) ON DELETE SET NULL,
    device_id       BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    sensor_id       BIGINT REFERENCES sensors (id) ON DELETE SET NULL,
    severity        severity_level NOT NULL,
    message         TEXT NOT NULL,
    trigger_value   DOUBLE PRECISION,
    opened_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    acknowledged_at TIMESTAMPTZ,
    acknowledged_by BIGINT REFERENCES app_users (id),
    closed_at       TIMESTAMPTZ
);
CREATE INDEX alerts_device_idx ON alerts (device_id, opened_at DESC);
CREATE INDEX alerts_open_idx ON alerts (opened_at) WHERE closed_at IS NULL;

CREATE TABLE notification_channels (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('email', 'sms', 'voice', 'webhook')),
    target      TEXT NOT NULL,
    min_severity severity_level NOT NULL DEFAULT 'warning',
    is_active   BOOLEAN NOT NULL DEFAULT true
);

CREATE TABLE alert_deliveries (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id    BIGINT NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    channel_id  BIGINT NOT NULL REFERENCES notification_channels (id),
    attempt     SMALLINT NOT NULL DEFAULT 1,
    sent_at     TIMESTAMPTZ,
    error       TEXT
);

INSERT INTO alert_rules (org_id, name, sensor_type, operator, threshold, severity) VALUES
    (1, 'Chamber too warm', 'temperature', '>', 6, 'critical'), (2, 'Fridge stale', 'temperature', 'stale', NULL, 'warning');
