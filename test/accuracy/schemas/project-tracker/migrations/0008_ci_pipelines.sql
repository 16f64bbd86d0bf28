CREATE TYPE ci_status AS ENUM ('created', 'pending', 'running', 'success', 'failed', 'canceled', 'skipped', 'manual');

CREATE TABLE ci_runners (
  id bigserial PRIMARY KEY,
  runner_type text NOT NULL CHECK (runner_type IN ('instance_type', 'group_type', 'project_type')),
  token_digest text NOT NULL UNIQUE,
  description text,
  active boolean NOT NULL DEFAULT true,
  run_untagged boolean NOT NULL DEFAULT true,
  locked boolean NOT NULL DEFAULT false,
  platform text,
  version text,
  ip_address inet,
  contacted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ci_runner_projects (
  runner_id bigint NOT NULL REFERENCES ci_runners (id) ON DELETE CASCADE,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (runner_id, project_id)
);
CREATE INDEX index_ci_runner_projects_on_project_id ON ci_runner_projects (project_id);

CREATE TABLE ci_runner_groups (
  runner_id bigint NOT NULL REFERENCES ci_runners (id) ON DELETE CASCADE,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (runner_id, group_id)
);
CREATE INDEX index_ci_runner_groups_on_group_id ON ci_runner_groups (group_id);

CREATE TABLE ci_pipeline_schedules (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  owner_id bigint REFERENCES users (id) ON DELETE SET NULL,
  description text NOT NULL,
  ref text NOT NULL,
  cron text NOT NULL,
  cron_timezone text NOT NULL DEFAULT 'UTC',
  active boolean NOT NULL DEFAULT true,
  next_run_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ci_pipeline_schedules_on_project_id ON ci_pipeline_schedules (project_id);
CREATE INDEX index_ci_pipeline_schedules_on_next_run_at ON ci_pipeline_schedules (next_run_at) WHERE active;

CREATE TABLE ci_pipelines (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  iid integer NOT NULL,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  merge_request_id bigint REFERENCES merge_requests (id) ON DELETE SET NULL,
  schedule_id bigint REFERENCES ci_pipeline_schedules (id) ON DELETE SET NULL,
  ref text NOT NULL,
  sha text NOT NULL,
  is_tag boolean NOT NULL DEFAULT false,
  source text NOT NULL DEFAULT 'push' CHECK (source IN ('push', 'web', 'trigger', 'schedule', 'api', 'merge_request')),
  status ci_status NOT NULL DEFAULT 'created',
  yaml_errors text,
  started_at timestamptz,
  finished_at timestamptz,
  duration_seconds integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, iid)
);
CREATE INDEX index_ci_pipelines_on_project_id_and_sha ON ci_pipelines (project_id, sha);
CREATE INDEX index_ci_pipelines_on_merge_request_id ON ci_pipelines (merge_request_id);
CREATE INDEX index_ci_pipelines_on_schedule_id ON ci_pipelines (schedule_id);

CREATE TABLE ci_stages (
  id bigserial PRIMARY KEY,
  pipeline_id bigint NOT NULL REFERENCES ci_pipelines (id) ON DELETE CASCADE,
  name text NOT NULL,
  position integer NOT NULL,
  status ci_status NOT NULL DEFAULT 'created',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (pipeline_id, name)
);

CREATE TABLE ci_jobs (
  id serial PRIMARY KEY,
  stage_id bigint NOT NULL REFERENCES ci_stages (id) ON DELETE CASCADE,
  runner_id bigint REFERENCES ci_runners (id) ON DELETE SET NULL,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  name text NOT NULL,
  status ci_status NOT NULL DEFAULT 'created',
  failure_reason text,
  allow_failure boolean NOT NULL DEFAULT false,
  retried boolean NOT NULL DEFAULT false,
  options jsonb NOT NULL DEFAULT '{}',
  coverage numeric(5,2),
  queued_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ci_jobs_on_stage_id ON ci_jobs (stage_id);
CREATE INDEX index_ci_jobs_on_runner_id ON ci_jobs (runner_id) WHERE status = 'running';

CREATE TABLE ci_job_needs (
  job_id integer NOT NULL REFERENCES ci_jobs (id) ON DELETE CASCADE,
  needed_job_name text NOT NULL,
  artifacts boolean NOT NULL DEFAULT true,
  optional boolean NOT NULL DEFAULT false,
  PRIMARY KEY (job_id, needed_job_name)
);

CREATE TABLE ci_job_artifacts (
  id bigserial PRIMARY KEY,
  job_id integer NOT NULL REFERENCES ci_jobs (id) ON DELETE CASCADE,
  file_type text NOT NULL CHECK (file_type IN ('archive', 'metadata', 'trace', 'junit', 'coverage_report', 'dotenv')),
  file text NOT NULL,
  size bigint NOT NULL,
  file_sha256 bytea,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (job_id, file_type)
);
CREATE INDEX index_ci_job_artifacts_on_expires_at ON ci_job_artifacts (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE ci_tags (
  id bigserial PRIMARY KEY,
  name text NOT NULL UNIQUE
);
COMMENT ON TABLE ci_tags IS 'Capabilities by which jobs find runners: docker, gpu, macos.';

CREATE TABLE ci_runner_tags (
  runner_id bigint NOT NULL REFERENCES ci_runners (id) ON DELETE CASCADE,
  ci_tag_id bigint NOT NULL REFERENCES ci_tags (id) ON DELETE CASCADE,
  PRIMARY KEY (runner_id, ci_tag_id)
);
CREATE INDEX index_ci_runner_tags_on_ci_tag_id ON ci_runner_tags (ci_tag_id);

CREATE TABLE ci_job_tags (
  job_id integer NOT NULL REFERENCES ci_jobs (id) ON DELETE CASCADE,
  ci_tag_id bigint NOT NULL REFERENCES ci_tags (id) ON DELETE CASCADE,
  PRIMARY KEY (job_id, ci_tag_id)
);
CREATE INDEX index_ci_job_tags_on_ci_tag_id ON ci_job_tags (ci_tag_id);

INSERT INTO ci_tags (name) VALUES ('docker'), ('linux'), ('macos'), ('gpu');

