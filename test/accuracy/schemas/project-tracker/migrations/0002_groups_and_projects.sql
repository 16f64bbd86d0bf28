CREATE TABLE groups (
  id bigserial PRIMARY KEY,
  parent_id bigint REFERENCES groups (id),
  name text NOT NULL,
  path text NOT NULL,
  description text,
  visibility visibility_level NOT NULL DEFAULT 'private',
  avatar text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX index_groups_on_parent_id_and_path ON groups (parent_id, lower(path));

CREATE TABLE group_settings (
  group_id bigint PRIMARY KEY REFERENCES groups (id) ON DELETE CASCADE,
  default_branch_name text,
  require_two_factor boolean NOT NULL DEFAULT false,
  two_factor_grace_days integer NOT NULL DEFAULT 2,
  project_creation_level smallint,
  subgroup_creation_level smallint,
  shared_runners_enabled boolean,
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE group_settings IS 'Only for groups that deviate from the instance; NULL means inherited.';

CREATE TABLE group_members (
  id bigserial PRIMARY KEY,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  access_level smallint NOT NULL CHECK (access_level IN (10, 20, 30, 40, 50)),
  created_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  expires_on date,
  ldap boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (group_id, user_id)
);
CREATE INDEX index_group_members_on_user_id ON group_members (user_id);
COMMENT ON COLUMN group_members.access_level IS '10 guest, 20 reporter, 30 developer, 40 maintainer, 50 owner';

CREATE TABLE projects (
  id bigserial PRIMARY KEY,
  group_id bigint REFERENCES groups (id),
  creator_id bigint REFERENCES users (id) ON DELETE SET NULL,
  forked_from_id bigint REFERENCES projects (id) ON DELETE SET NULL,
  name text NOT NULL,
  path text NOT NULL,
  description text,
  visibility visibility_level NOT NULL DEFAULT 'private',
  default_branch text,
  archived boolean NOT NULL DEFAULT false,
  avatar text,
  last_activity_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX index_projects_on_group_id_and_path ON projects (group_id, lower(path));
CREATE INDEX index_projects_on_creator_id ON projects (creator_id);
CREATE INDEX index_projects_on_forked_from_id ON projects (forked_from_id);

CREATE TABLE project_settings (
  project_id bigint PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
  issues_access_level smallint,
  wiki_access_level smallint,
  merge_requests_access_level smallint,
  ci_access_level smallint,
  merge_method text CHECK (merge_method IN ('merge', 'rebase_merge', 'fast_forward')),
  squash_by_default boolean,
  only_allow_merge_if_pipeline_succeeds boolean,
  ci_config_path text,
  ci_timeout_seconds integer,
  shared_runners_enabled boolean,
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE project_settings IS 'Only for projects that deviate from their group; NULL means inherited.';

CREATE TABLE project_members (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  access_level smallint NOT NULL CHECK (access_level IN (10, 20, 30, 40)),
  created_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  expires_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, user_id)
);
CREATE INDEX index_project_members_on_user_id ON project_members (user_id);
COMMENT ON TABLE project_members IS 'Direct members only. Membership by the group is not copied here.';

CREATE TABLE invitations (
  id bigserial PRIMARY KEY,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  invited_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  email text NOT NULL,
  token_digest text NOT NULL UNIQUE,
  access_level smallint NOT NULL,
  accepted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(group_id, project_id) = 1)
);
CREATE INDEX index_invitations_on_group_id ON invitations (group_id);
CREATE INDEX index_invitations_on_project_id ON invitations (project_id);

CREATE TABLE project_redirects (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  old_full_path text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_project_redirects_on_project_id ON project_redirects (project_id);

CREATE TABLE project_stars (
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, user_id)
);
CREATE INDEX index_project_stars_on_user_id ON project_stars (user_id);

CREATE TABLE topics (
  id bigserial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  title text,
  description text,
  avatar text,
  projects_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE topics IS 'Subjects by which projects are explored (rust, game-engine, ...).';

CREATE TABLE project_topics (
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  topic_id bigint NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  PRIMARY KEY (project_id, topic_id)
);
CREATE INDEX index_project_topics_on_topic_id ON project_topics (topic_id);

