CREATE TABLE audit_events (
  id bigserial,
  author_id bigint NOT NULL,
  author_name text NOT NULL,
  entity_type text NOT NULL,
  entity_id bigint NOT NULL,
  event_name text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  ip_address inet,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE INDEX index_audit_events_on_entity ON audit_events (entity_type, entity_id, created_at);
CREATE TABLE audit_events_2024 PARTITION OF audit_events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE audit_events_2025 PARTITION OF audit_events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
COMMENT ON TABLE audit_events IS 'Security relevant changes: sign-ins, permissions, keys, settings. No foreign keys, it outlives users.';
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_events_admin_only ON audit_events FOR SELECT USING (current_setting('app.admin', true) = 'true');

CREATE TABLE application_settings (
  id bigserial PRIMARY KEY,
  signup_enabled boolean NOT NULL DEFAULT true,
  require_two_factor boolean NOT NULL DEFAULT false,
  two_factor_grace_days integer NOT NULL DEFAULT 2,
  default_branch_name text NOT NULL DEFAULT 'main',
  default_project_visibility visibility_level NOT NULL DEFAULT 'private',
  shared_runners_enabled boolean NOT NULL DEFAULT true,
  max_attachment_megabytes integer NOT NULL DEFAULT 10,
  max_artifacts_megabytes integer NOT NULL DEFAULT 100,
  session_minutes integer NOT NULL DEFAULT 10080,
  outgoing_mail jsonb NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (id = 1)
);
COMMENT ON TABLE application_settings IS 'The one row of instance settings.';
INSERT INTO application_settings (id) VALUES (1);

CREATE TABLE abuse_reports (
  id bigserial PRIMARY KEY,
  reporter_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  category text NOT NULL CHECK (category IN ('spam', 'phishing', 'malware', 'harassment', 'copyright')),
  message text,
  reported_url text,
  resolved_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  resolved_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_abuse_reports_on_user_id ON abuse_reports (user_id);
CREATE INDEX index_abuse_reports_on_reporter_id ON abuse_reports (reporter_id);

CREATE TABLE instance_backups (
  id bigserial PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('full', 'incremental')),
  archive_name text NOT NULL UNIQUE,
  s3_url text,
  size bigint,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  error text
);
COMMENT ON TABLE instance_backups IS 'Log of the backup task.';

