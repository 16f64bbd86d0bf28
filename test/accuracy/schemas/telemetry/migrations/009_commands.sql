CREATE TABLE command_queue (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id    BIGINT NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    command      TEXT NOT NULL,
    payload      JSONB NOT NULL DEFAULT '{}',
    priority     SMALLINT NOT NULL DEFAULT 5,
    requested_by BIGINT REFERENCES app_users (id),
    queued_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    not_before   TIMESTAMPTZ,
    locked_by    TEXT,
    attempts     SMALLINT NOT NULL DEFAULT 0
);
CREATE INDEX command_queue_pick_idx ON command_queue (priority, queued_at) WHERE locked_by IS NULL;

-- workers move a command here when the device has answered or the command has expired
CREATE TABLE command_log (
    id           BIGINT PRIMARY KEY,
    device_id    BIGINT NOT NULL,
    command      TEXT NOT NULL,
    payload      JSONB NOT NULL,
    requested_by BIGINT,
    queued_at    TIMESTAMPTZ NOT NULL,
    finished_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    result       TEXT NOT NULL CHECK (result IN ('ok', 'rejected', 'timeout', 'expired')),
    response     JSONB
);
CREATE INDEX command_log_device_idx ON command_log (device_id, finished_at);
