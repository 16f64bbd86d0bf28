CREATE TABLE firmware_releases (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id     BIGINT NOT NULL REFERENCES device_models (id),
    version      TEXT NOT NULL,
    channel      TEXT NOT NULL DEFAULT 'stable' CHECK (channel IN ('stable', 'beta', 'dev')),
    file_url     TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    size_bytes   BIGINT,
    release_notes TEXT,
    released_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    withdrawn_at TIMESTAMPTZ,
    UNIQUE (model_id, version)
);

CREATE TABLE firmware_rollouts (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id  BIGINT NOT NULL REFERENCES firmware_releases (id),
    fleet_id    BIGINT REFERENCES fleets (id),
    percent     SMALLINT NOT NULL DEFAULT 100 CHECK (percent BETWEEN 1 AND 100),
    status      TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'running', 'paused', 'done', 'aborted')),
    started_at  TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    created_by  BIGINT REFERENCES app_users (id)
);

CREATE TABLE firmware_rollout_devices (
    rollout_id  BIGINT NOT NULL REFERENCES firmware_rollouts (id) ON DELETE CASCADE,
    device_id   BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    status      TEXT NOT NULL DEFAULT 'pending',
    attempts    SMALLINT NOT NULL DEFAULT 0,
    last_error  TEXT,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (rollout_id, device_id)
);

CREATE TABLE firmware_installs (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id    BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    from_version TEXT,
    to_version   TEXT NOT NULL,
    rollout_id   BIGINT REFERENCES firmware_rollouts (id) ON DELETE SET NULL,
    installed_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    reported_by  TEXT NOT NULL DEFAULT 'device'
);

INSERT INTO firmware_releases (model_id, version, file_url, sha256, size_bytes) VALUES
    (1, '2.4.1', 's3://fw/t100/2.4.1.bin', 'aa11', 482112), (4, '5.0.0', 's3://fw/go5/5.0.0.bin', 'bb22', 911200);
