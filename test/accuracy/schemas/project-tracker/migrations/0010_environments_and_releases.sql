CREATE TABLE environments (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL,
  slug text NOT NULL,
  external_url text,
  tier text NOT NULL DEFAULT 'other' CHECK (tier IN ('production', 'staging', 'testing', 'development', 'other')),
  auto_stop_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, slug)
);

CREATE TABLE deployments (
  id bigserial PRIMARY KEY,
  environment_id bigint NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
  job_id integer REFERENCES ci_jobs (id) ON DELETE SET NULL,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  ref text NOT NULL,
  sha text NOT NULL,
  status ci_status NOT NULL DEFAULT 'created',
  finished_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_deployments_on_environment_id ON deployments (environment_id, id DESC);
CREATE INDEX index_deployments_on_job_id ON deployments (job_id);

CREATE TABLE deployment_merge_requests (
  deployment_id bigint NOT NULL REFERENCES deployments (id) ON DELETE CASCADE,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  PRIMARY KEY (deployment_id, merge_request_id)
);
CREATE INDEX index_deployment_merge_requests_on_merge_request_id ON deployment_merge_requests (merge_request_id);

CREATE TABLE releases (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  tag text NOT NULL,
  name text NOT NULL,
  description text,
  description_html text,
  sha text,
  released_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, tag)
);

CREATE TABLE release_links (
  id bigserial PRIMARY KEY,
  release_id bigint NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
  name text NOT NULL,
  url text NOT NULL,
  link_type text NOT NULL DEFAULT 'other' CHECK (link_type IN ('package', 'image', 'runbook', 'other')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (release_id, url)
);

CREATE TABLE release_milestones (
  release_id bigint NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
  milestone_id bigint NOT NULL REFERENCES milestones (id) ON DELETE CASCADE,
  PRIMARY KEY (release_id, milestone_id)
);
CREATE INDEX index_release_milestones_on_milestone_id ON release_milestones (milestone_id);

