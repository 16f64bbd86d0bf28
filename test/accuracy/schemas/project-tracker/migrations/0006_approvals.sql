CREATE TABLE project_approval_rules (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  protected_branch_id bigint REFERENCES protected_branches (id) ON DELETE CASCADE,
  name text NOT NULL,
  approvals_required smallint NOT NULL DEFAULT 1 CHECK (approvals_required >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);
CREATE INDEX index_project_approval_rules_on_protected_branch_id ON project_approval_rules (protected_branch_id);
COMMENT ON TABLE project_approval_rules IS 'Rules that new merge requests start with.';

CREATE TABLE project_approval_rule_users (
  project_approval_rule_id bigint NOT NULL REFERENCES project_approval_rules (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  PRIMARY KEY (project_approval_rule_id, user_id)
);
CREATE INDEX index_project_approval_rule_users_on_user_id ON project_approval_rule_users (user_id);

CREATE TABLE project_approval_rule_groups (
  project_approval_rule_id bigint NOT NULL REFERENCES project_approval_rules (id) ON DELETE CASCADE,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  PRIMARY KEY (project_approval_rule_id, group_id)
);
CREATE INDEX index_project_approval_rule_groups_on_group_id ON project_approval_rule_groups (group_id);

CREATE TABLE merge_request_approval_rules (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  project_approval_rule_id bigint REFERENCES project_approval_rules (id) ON DELETE SET NULL,
  name text NOT NULL,
  approvals_required smallint NOT NULL DEFAULT 1 CHECK (approvals_required >= 0),
  modified_from_project_rule boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (merge_request_id, name)
);
CREATE INDEX index_merge_request_approval_rules_on_project_rule ON merge_request_approval_rules (project_approval_rule_id);
COMMENT ON TABLE merge_request_approval_rules IS 'Rules of one merge request, frozen when it is merged.';

CREATE TABLE merge_request_approval_rule_users (
  merge_request_approval_rule_id bigint NOT NULL REFERENCES merge_request_approval_rules (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  PRIMARY KEY (merge_request_approval_rule_id, user_id)
);
CREATE INDEX index_merge_request_approval_rule_users_on_user_id ON merge_request_approval_rule_users (user_id);

CREATE TABLE merge_request_approvals (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  head_commit_sha text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (merge_request_id, user_id)
);
CREATE INDEX index_merge_request_approvals_on_user_id ON merge_request_approvals (user_id);
COMMENT ON TABLE merge_request_approvals IS 'Approvals given.';

