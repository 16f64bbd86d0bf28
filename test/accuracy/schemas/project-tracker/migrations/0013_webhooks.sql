CREATE TABLE web_hooks (
  id bigserial PRIMARY KEY,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  url text NOT NULL,
  secret_encrypted text,
  push_events boolean NOT NULL DEFAULT true,
  issue_events boolean NOT NULL DEFAULT false,
  merge_request_events boolean NOT NULL DEFAULT false,
  pipeline_events boolean NOT NULL DEFAULT false,
  wiki_events boolean NOT NULL DEFAULT false,
  enable_ssl_verification boolean NOT NULL DEFAULT true,
  recent_failures smallint NOT NULL DEFAULT 0,
  disabled_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_web_hooks_on_project_id ON web_hooks (project_id);
CREATE INDEX index_web_hooks_on_group_id ON web_hooks (group_id);
COMMENT ON TABLE web_hooks IS 'Hooks of projects, of groups, and of the instance (neither set).';

CREATE TABLE web_hook_logs (
  id bigserial,
  web_hook_id bigint NOT NULL REFERENCES web_hooks (id) ON DELETE CASCADE,
  trigger text,
  url text,
  request_headers jsonb,
  request_data jsonb,
  response_status integer,
  response_body text,
  execution_seconds numeric(8,3),
  internal_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE INDEX index_web_hook_logs_on_web_hook_id ON web_hook_logs (web_hook_id, created_at);
CREATE TABLE web_hook_logs_202501 PARTITION OF web_hook_logs FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE web_hook_logs_202502 PARTITION OF web_hook_logs FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
COMMENT ON TABLE web_hook_logs IS 'Deliveries of the last weeks; monthly partitions are dropped by a job.';

