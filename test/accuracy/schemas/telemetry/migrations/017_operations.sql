CREATE TABLE maintenance_visits (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id       BIGINT NOT NULL REFERENCES sites (id),
    technician_id BIGINT REFERENCES app_users (id),
    planned_for   DATE,
    arrived_at    TIMESTAMPTZ,
    left_at       TIMESTAMPTZ,
    report        TEXT,
    status        TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'done', 'cancelled'))
);

-- free text on anything
CREATE TABLE annotations (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_type TEXT NOT NULL CHECK (target_type IN ('device', 'sensor', 'site', 'gateway', 'alert')),
    target_id   BIGINT NOT NULL,
    author_id   BIGINT REFERENCES app_users (id),
    body        TEXT NOT NULL,
    valid_from  TIMESTAMPTZ,
    valid_to    TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX annotations_target_idx ON annotations (target_type, target_id);

-- how the device itself is doing, every 15 minutes
CREATE TABLE device_health (
    device_id    BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    sampled_at   TIMESTAMPTZ NOT NULL,
    battery_mv   INTEGER,
    rssi_dbm     SMALLINT,
    snr_db       REAL,
    uptime_s     BIGINT,
    free_heap_kb INTEGER,
    reboot_count INTEGER,
    PRIMARY KEY (device_id, sampled_at)
);

CREATE TABLE report_schedules (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    report      TEXT NOT NULL,
    cron        TEXT NOT NULL,
    recipients  TEXT[] NOT NULL DEFAULT '{}',
    format      TEXT NOT NULL DEFAULT 'pdf',
    last_run_at TIMESTAMPTZ
);

CREATE TABLE api_keys (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    label       TEXT NOT NULL,
    key_hash    TEXT NOT NULL UNIQUE,
    scopes      TEXT[] NOT NULL DEFAULT '{read}',
    created_by  BIGINT REFERENCES app_users (id),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    last_used_at TIMESTAMPTZ,
    revoked_at  TIMESTAMPTZ
);
