CREATE TYPE issuable_state AS ENUM ('opened', 'closed');

CREATE TABLE labels (
  id bigserial PRIMARY KEY,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  title text NOT NULL,
  description text,
  color text NOT NULL DEFAULT '#428bca',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(group_id, project_id) = 1)
);
CREATE UNIQUE INDEX index_labels_on_project_id_and_title ON labels (project_id, title) WHERE project_id IS NOT NULL;
CREATE UNIQUE INDEX index_labels_on_group_id_and_title ON labels (group_id, title) WHERE group_id IS NOT NULL;

CREATE TABLE milestones (
  id bigserial PRIMARY KEY,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  iid integer NOT NULL,
  title text NOT NULL,
  description text,
  description_html text,
  start_date date,
  due_date date,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(group_id, project_id) = 1)
);
CREATE INDEX index_milestones_on_project_id ON milestones (project_id);
CREATE INDEX index_milestones_on_group_id ON milestones (group_id);

CREATE TABLE issue_types (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  icon text,
  position integer NOT NULL DEFAULT 0
);

CREATE TABLE issue_severities (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  color text,
  position integer NOT NULL DEFAULT 0
);

CREATE TABLE issue_resolutions (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  description text,
  position integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE issue_resolutions IS 'Why an issue was closed.';

INSERT INTO issue_types (name, icon, position) VALUES ('Bug', 'bug', 1), ('Feature', 'star', 2), ('Task', 'check', 3), ('Incident', 'fire', 4);
INSERT INTO issue_severities (name, color, position) VALUES ('Blocker', '#c00', 1), ('Major', '#e60', 2), ('Minor', '#cc0', 3), ('Cosmetic', '#999', 4);
INSERT INTO issue_resolutions (name, position) VALUES ('Fixed', 1), ('Won''t fix', 2), ('Duplicate', 3), ('Cannot reproduce', 4);

CREATE TABLE issues (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  iid integer NOT NULL,
  issue_type_id integer NOT NULL REFERENCES issue_types (id),
  severity_id integer REFERENCES issue_severities (id),
  resolution_id integer REFERENCES issue_resolutions (id),
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  milestone_id bigint REFERENCES milestones (id) ON DELETE SET NULL,
  title text NOT NULL,
  description text,
  description_html text,
  state issuable_state NOT NULL DEFAULT 'opened',
  confidential boolean NOT NULL DEFAULT false,
  discussion_locked boolean NOT NULL DEFAULT false,
  weight integer,
  due_date date,
  lock_version integer NOT NULL DEFAULT 0,
  closed_at timestamptz,
  closed_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, iid)
);
CREATE INDEX index_issues_on_author_id ON issues (author_id);
CREATE INDEX index_issues_on_milestone_id ON issues (milestone_id);
CREATE INDEX index_issues_on_project_id_and_updated_at ON issues (project_id, updated_at) WHERE state = 'opened';

CREATE TABLE issue_assignees (
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  PRIMARY KEY (issue_id, user_id)
);
CREATE INDEX index_issue_assignees_on_user_id ON issue_assignees (user_id);

CREATE TABLE issue_labels (
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  label_id bigint NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issue_id, label_id)
);
CREATE INDEX index_issue_labels_on_label_id ON issue_labels (label_id);

CREATE TABLE issue_comments (
  id bigserial PRIMARY KEY,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  reply_to_id bigint REFERENCES issue_comments (id) ON DELETE SET NULL,
  body text NOT NULL,
  body_html text,
  internal boolean NOT NULL DEFAULT false,
  edited_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_issue_comments_on_issue_id ON issue_comments (issue_id, created_at);
CREATE INDEX index_issue_comments_on_author_id ON issue_comments (author_id);

CREATE TABLE issue_links (
  id bigserial PRIMARY KEY,
  source_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  target_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  link_type text NOT NULL DEFAULT 'relates_to' CHECK (link_type IN ('relates_to', 'blocks', 'duplicates')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (source_id, target_id),
  CHECK (source_id <> target_id)
);
CREATE INDEX index_issue_links_on_target_id ON issue_links (target_id);

CREATE TABLE issue_watches (
  id bigserial PRIMARY KEY,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  subscribed boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issue_id, user_id)
);
CREATE INDEX index_issue_watches_on_user_id ON issue_watches (user_id);

CREATE TABLE issue_votes (
  id bigserial PRIMARY KEY,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  value smallint NOT NULL DEFAULT 1 CHECK (value IN (-1, 1)),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issue_id, user_id)
);
CREATE INDEX index_issue_votes_on_user_id ON issue_votes (user_id);

CREATE TABLE issue_user_mentions (
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issue_id, user_id)
);
CREATE INDEX index_issue_user_mentions_on_user_id ON issue_user_mentions (user_id);

CREATE TABLE issue_changes (
  id bigserial PRIMARY KEY,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  field text NOT NULL,
  old_value text,
  new_value text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_issue_changes_on_issue_id ON issue_changes (issue_id, created_at);
COMMENT ON TABLE issue_changes IS 'History of an issue: state, title, milestone, labels, assignees. Shown between the comments.';

