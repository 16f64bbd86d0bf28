CREATE TABLE protected_branches (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL,
  allow_force_push boolean NOT NULL DEFAULT false,
  code_owner_approval_required boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);

CREATE TABLE protected_branch_push_levels (
  id bigserial PRIMARY KEY,
  protected_branch_id bigint NOT NULL REFERENCES protected_branches (id) ON DELETE CASCADE,
  access_level smallint,
  user_id bigint REFERENCES users (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(access_level, user_id, group_id) = 1)
);
CREATE INDEX index_protected_branch_push_levels_on_branch ON protected_branch_push_levels (protected_branch_id);

CREATE TABLE protected_branch_merge_levels (
  id bigserial PRIMARY KEY,
  protected_branch_id bigint NOT NULL REFERENCES protected_branches (id) ON DELETE CASCADE,
  access_level smallint,
  user_id bigint REFERENCES users (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(access_level, user_id, group_id) = 1)
);
CREATE INDEX index_protected_branch_merge_levels_on_branch ON protected_branch_merge_levels (protected_branch_id);

CREATE TABLE protected_tags (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);

CREATE TABLE protected_tag_create_levels (
  id bigserial PRIMARY KEY,
  protected_tag_id bigint NOT NULL REFERENCES protected_tags (id) ON DELETE CASCADE,
  access_level smallint,
  user_id bigint REFERENCES users (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(access_level, user_id, group_id) = 1)
);
CREATE INDEX index_protected_tag_create_levels_on_tag ON protected_tag_create_levels (protected_tag_id);

CREATE TABLE deploy_keys (
  id bigserial PRIMARY KEY,
  title text NOT NULL,
  key text NOT NULL,
  fingerprint_sha256 bytea NOT NULL UNIQUE,
  public boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE deploy_keys IS 'SSH keys of machines; they belong to no user and reach only the projects they are enabled for.';

CREATE TABLE deploy_key_projects (
  deploy_key_id bigint NOT NULL REFERENCES deploy_keys (id) ON DELETE CASCADE,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  can_push boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (deploy_key_id, project_id)
);
CREATE INDEX index_deploy_key_projects_on_project_id ON deploy_key_projects (project_id);

CREATE TABLE deploy_tokens (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL,
  username text,
  token_digest text NOT NULL UNIQUE,
  read_repository boolean NOT NULL DEFAULT false,
  read_packages boolean NOT NULL DEFAULT false,
  write_packages boolean NOT NULL DEFAULT false,
  revoked boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_deploy_tokens_on_project_id ON deploy_tokens (project_id);
COMMENT ON TABLE deploy_tokens IS 'Passwords of deployments for clone and pull; they are no API tokens and act as nobody.';

CREATE TABLE lfs_objects (
  id bigserial PRIMARY KEY,
  oid char(64) NOT NULL UNIQUE,
  size bigint NOT NULL,
  file text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE lfs_object_projects (
  lfs_object_id bigint NOT NULL REFERENCES lfs_objects (id),
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lfs_object_id, project_id)
);
CREATE INDEX index_lfs_object_projects_on_project_id ON lfs_object_projects (project_id);

CREATE TABLE push_mirrors (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  url text NOT NULL,
  credentials_encrypted text,
  enabled boolean NOT NULL DEFAULT true,
  only_protected_branches boolean NOT NULL DEFAULT false,
  keep_divergent_refs boolean NOT NULL DEFAULT false,
  last_error text,
  last_update_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, url)
);
COMMENT ON TABLE push_mirrors IS 'Other repositories that we push to, any number per project.';

CREATE TABLE pull_mirrors (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL UNIQUE REFERENCES projects (id) ON DELETE CASCADE,
  url text NOT NULL,
  credentials_encrypted text,
  enabled boolean NOT NULL DEFAULT true,
  overwrite_diverged_branches boolean NOT NULL DEFAULT false,
  trigger_pipelines boolean NOT NULL DEFAULT false,
  mirror_user_id bigint NOT NULL REFERENCES users (id),
  retry_count integer NOT NULL DEFAULT 0,
  last_error text,
  last_update_at timestamptz,
  next_update_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_pull_mirrors_on_next_update_at ON pull_mirrors (next_update_at) WHERE enabled;
COMMENT ON TABLE pull_mirrors IS 'The one repository that a project is a copy of.';

