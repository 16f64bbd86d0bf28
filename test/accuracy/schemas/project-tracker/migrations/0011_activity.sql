CREATE TABLE events (
  id bigserial PRIMARY KEY,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  author_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  action text NOT NULL CHECK (action IN ('created', 'updated', 'closed', 'reopened', 'pushed', 'commented', 'merged', 'joined', 'left')),
  target_type text,
  target_id bigint,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_events_on_project_id_and_created_at ON events (project_id, created_at);
CREATE INDEX index_events_on_author_id_and_created_at ON events (author_id, created_at);
COMMENT ON TABLE events IS 'Public activity feed and contribution calendar.';

CREATE TABLE todos (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  reason text NOT NULL CHECK (reason IN ('assigned', 'mentioned', 'build_failed', 'marked', 'approval_required', 'review_requested')),
  target_type text NOT NULL,
  target_id bigint NOT NULL,
  done_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_todos_on_user_id ON todos (user_id, id) WHERE done_at IS NULL;
CREATE INDEX index_todos_on_target ON todos (target_type, target_id);

CREATE TABLE notification_settings (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  level text NOT NULL DEFAULT 'participating' CHECK (level IN ('disabled', 'mention', 'participating', 'watch')),
  email text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(group_id, project_id) <= 1)
);
CREATE UNIQUE INDEX index_notification_settings_on_owner ON notification_settings (user_id, coalesce(group_id, 0), coalesce(project_id, 0));
COMMENT ON TABLE notification_settings IS 'How much mail a user wants: overall (no group, no project), per group, per project.';

CREATE TABLE uploads (
  id bigserial PRIMARY KEY,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  uploader_id bigint REFERENCES users (id) ON DELETE SET NULL,
  model_type text NOT NULL,
  model_id bigint NOT NULL,
  path text NOT NULL,
  size bigint NOT NULL,
  checksum char(64),
  secret text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_uploads_on_model ON uploads (model_type, model_id);
CREATE INDEX index_uploads_on_project_id ON uploads (project_id);
COMMENT ON TABLE uploads IS 'Files attached to descriptions, comments, posts and pages.';

CREATE TABLE timelogs (
  id bigserial PRIMARY KEY,
  issue_id bigint REFERENCES issues (id) ON DELETE CASCADE,
  merge_request_id bigint REFERENCES merge_requests (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  seconds_spent integer NOT NULL,
  summary text,
  spent_on date NOT NULL DEFAULT current_date,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(issue_id, merge_request_id) = 1)
);
CREATE INDEX index_timelogs_on_issue_id ON timelogs (issue_id);
CREATE INDEX index_timelogs_on_merge_request_id ON timelogs (merge_request_id);
CREATE INDEX index_timelogs_on_user_id ON timelogs (user_id, spent_on);

