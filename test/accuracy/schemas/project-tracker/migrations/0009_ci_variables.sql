-- Variables per owner. Every level has its own foreign key, uniqueness and life time, and encryption keys rotate per level.
CREATE TYPE ci_variable_type AS ENUM ('env_var', 'file');

CREATE TABLE ci_instance_variables (
  id bigserial PRIMARY KEY,
  variable_type ci_variable_type NOT NULL DEFAULT 'env_var',
  key text NOT NULL UNIQUE,
  encrypted_value text,
  encrypted_value_iv text,
  protected boolean NOT NULL DEFAULT false,
  masked boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ci_group_variables (
  id bigserial PRIMARY KEY,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  variable_type ci_variable_type NOT NULL DEFAULT 'env_var',
  key text NOT NULL,
  encrypted_value text,
  encrypted_value_iv text,
  protected boolean NOT NULL DEFAULT false,
  masked boolean NOT NULL DEFAULT false,
  environment_scope text NOT NULL DEFAULT '*',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (group_id, key, environment_scope)
);

CREATE TABLE ci_project_variables (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  variable_type ci_variable_type NOT NULL DEFAULT 'env_var',
  key text NOT NULL,
  encrypted_value text,
  encrypted_value_iv text,
  protected boolean NOT NULL DEFAULT false,
  masked boolean NOT NULL DEFAULT false,
  environment_scope text NOT NULL DEFAULT '*',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, key, environment_scope)
);

CREATE TABLE ci_schedule_variables (
  id bigserial PRIMARY KEY,
  schedule_id bigint NOT NULL REFERENCES ci_pipeline_schedules (id) ON DELETE CASCADE,
  variable_type ci_variable_type NOT NULL DEFAULT 'env_var',
  key text NOT NULL,
  encrypted_value text,
  encrypted_value_iv text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (schedule_id, key)
);

CREATE TABLE ci_pipeline_variables (
  id bigserial PRIMARY KEY,
  pipeline_id bigint NOT NULL REFERENCES ci_pipelines (id) ON DELETE CASCADE,
  variable_type ci_variable_type NOT NULL DEFAULT 'env_var',
  key text NOT NULL,
  encrypted_value text,
  encrypted_value_iv text,
  UNIQUE (pipeline_id, key)
);

CREATE TABLE ci_trigger_tokens (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  owner_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  description text,
  token_digest text NOT NULL UNIQUE,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ci_trigger_tokens_on_project_id ON ci_trigger_tokens (project_id);
CREATE INDEX index_ci_trigger_tokens_on_owner_id ON ci_trigger_tokens (owner_id);
COMMENT ON TABLE ci_trigger_tokens IS 'Start a pipeline by a POST, nothing else.';

