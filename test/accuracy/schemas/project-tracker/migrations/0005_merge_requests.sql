CREATE TABLE merge_requests (
  id bigserial PRIMARY KEY,
  target_project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  source_project_id bigint REFERENCES projects (id) ON DELETE SET NULL,
  iid integer NOT NULL,
  source_branch text NOT NULL,
  target_branch text NOT NULL,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  milestone_id bigint REFERENCES milestones (id) ON DELETE SET NULL,
  title text NOT NULL,
  description text,
  description_html text,
  state text NOT NULL DEFAULT 'opened' CHECK (state IN ('opened', 'closed', 'locked', 'merged')),
  draft boolean NOT NULL DEFAULT false,
  squash boolean NOT NULL DEFAULT false,
  discussion_locked boolean NOT NULL DEFAULT false,
  merge_commit_sha text,
  merge_error text,
  merged_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  merged_at timestamptz,
  lock_version integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (target_project_id, iid)
);
CREATE INDEX index_merge_requests_on_source_project_id ON merge_requests (source_project_id, source_branch);
CREATE INDEX index_merge_requests_on_author_id ON merge_requests (author_id);
CREATE INDEX index_merge_requests_on_milestone_id ON merge_requests (milestone_id);

CREATE TABLE merge_request_assignees (
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merge_request_id, user_id)
);
CREATE INDEX index_merge_request_assignees_on_user_id ON merge_request_assignees (user_id);

CREATE TABLE merge_request_reviewers (
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'unreviewed' CHECK (state IN ('unreviewed', 'reviewed', 'requested_changes')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merge_request_id, user_id)
);
CREATE INDEX index_merge_request_reviewers_on_user_id ON merge_request_reviewers (user_id);

CREATE TABLE merge_request_diffs (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  base_commit_sha text NOT NULL,
  head_commit_sha text NOT NULL,
  start_commit_sha text NOT NULL,
  commits_count integer NOT NULL DEFAULT 0,
  files_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_merge_request_diffs_on_merge_request_id ON merge_request_diffs (merge_request_id);
COMMENT ON TABLE merge_request_diffs IS 'One per push: what the merge request looked like then.';

CREATE TABLE merge_request_diff_files (
  merge_request_diff_id bigint NOT NULL REFERENCES merge_request_diffs (id) ON DELETE CASCADE,
  relative_order integer NOT NULL,
  old_path text NOT NULL,
  new_path text NOT NULL,
  a_mode text NOT NULL,
  b_mode text NOT NULL,
  new_file boolean NOT NULL DEFAULT false,
  renamed_file boolean NOT NULL DEFAULT false,
  deleted_file boolean NOT NULL DEFAULT false,
  diff text,
  PRIMARY KEY (merge_request_diff_id, relative_order)
);

CREATE TABLE merge_request_diff_commits (
  merge_request_diff_id bigint NOT NULL REFERENCES merge_request_diffs (id) ON DELETE CASCADE,
  relative_order integer NOT NULL,
  sha text NOT NULL,
  author_name text,
  author_email text,
  message text,
  authored_at timestamptz,
  PRIMARY KEY (merge_request_diff_id, relative_order)
);
CREATE INDEX index_merge_request_diff_commits_on_sha ON merge_request_diff_commits (sha);

CREATE TABLE merge_request_comments (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  discussion_id text NOT NULL,
  merge_request_diff_id bigint REFERENCES merge_request_diffs (id) ON DELETE SET NULL,
  file_path text,
  old_line integer,
  new_line integer,
  body text NOT NULL,
  body_html text,
  resolved_at timestamptz,
  resolved_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  edited_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_merge_request_comments_on_merge_request_id ON merge_request_comments (merge_request_id, discussion_id);
CREATE INDEX index_merge_request_comments_on_author_id ON merge_request_comments (author_id);
COMMENT ON TABLE merge_request_comments IS 'Review comments, on a line of a diff or on the whole; threads can be resolved.';

CREATE TABLE merge_request_draft_comments (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  author_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  discussion_id text,
  merge_request_diff_id bigint REFERENCES merge_request_diffs (id) ON DELETE CASCADE,
  file_path text,
  old_line integer,
  new_line integer,
  body text NOT NULL,
  resolve_discussion boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_merge_request_draft_comments_on_mr_and_author ON merge_request_draft_comments (merge_request_id, author_id);
COMMENT ON TABLE merge_request_draft_comments IS 'Pending review, seen by its author only; submitting publishes and deletes the rows.';

CREATE TABLE merge_request_labels (
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  label_id bigint NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merge_request_id, label_id)
);
CREATE INDEX index_merge_request_labels_on_label_id ON merge_request_labels (label_id);

CREATE TABLE merge_request_subscriptions (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  subscribed boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (merge_request_id, user_id)
);
CREATE INDEX index_merge_request_subscriptions_on_user_id ON merge_request_subscriptions (user_id);

CREATE TABLE merge_request_user_mentions (
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merge_request_id, user_id)
);
CREATE INDEX index_merge_request_user_mentions_on_user_id ON merge_request_user_mentions (user_id);

CREATE TABLE merge_request_changes (
  id bigserial PRIMARY KEY,
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  field text NOT NULL,
  old_value text,
  new_value text,
  commit_sha text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_merge_request_changes_on_merge_request_id ON merge_request_changes (merge_request_id, created_at);
COMMENT ON TABLE merge_request_changes IS 'History of a merge request, pushes included.';

CREATE TABLE merge_request_closing_issues (
  merge_request_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  from_description boolean NOT NULL DEFAULT true,
  PRIMARY KEY (merge_request_id, issue_id)
);
CREATE INDEX index_merge_request_closing_issues_on_issue_id ON merge_request_closing_issues (issue_id);

CREATE TABLE merge_request_dependencies (
  id bigserial PRIMARY KEY,
  blocking_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  blocked_id bigint NOT NULL REFERENCES merge_requests (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (blocking_id, blocked_id),
  CHECK (blocking_id <> blocked_id)
);
CREATE INDEX index_merge_request_dependencies_on_blocked_id ON merge_request_dependencies (blocked_id);

