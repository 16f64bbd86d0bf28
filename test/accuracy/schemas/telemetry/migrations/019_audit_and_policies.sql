CREATE TABLE audit_log (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT,
    actor_id    BIGINT,
    action      TEXT NOT NULL,
    object_type TEXT NOT NULL,
    object_id   TEXT NOT NULL,
    details     JSONB,
    at          TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE devices ENABLE ROW LEVEL SECURITY;
CREATE POLICY devices_of_org ON devices
    USING (org_id = NULLIF(current_setting('app.org_id', true), '')::BIGINT);
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_of_org ON audit_log FOR SELECT
    USING (org_id = NULLIF(current_setting('app.org_id', true), '')::BIGINT);

ALTER TABLE device_events ADD COLUMN severity severity_level NOT NULL DEFAULT 'info';
