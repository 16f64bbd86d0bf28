CREATE TABLE boards (
  id bigserial PRIMARY KEY,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  name text NOT NULL DEFAULT 'Development',
  milestone_id bigint REFERENCES milestones (id) ON DELETE SET NULL,
  hide_backlog boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(project_id, group_id) = 1)
);
CREATE INDEX index_boards_on_project_id ON boards (project_id);
CREATE INDEX index_boards_on_group_id ON boards (group_id);

CREATE TABLE board_lists (
  id bigserial PRIMARY KEY,
  board_id bigint NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  label_id bigint REFERENCES labels (id) ON DELETE CASCADE,
  list_type text NOT NULL DEFAULT 'label' CHECK (list_type IN ('backlog', 'label', 'closed')),
  position integer,
  max_issue_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (board_id, label_id)
);
CREATE INDEX index_board_lists_on_label_id ON board_lists (label_id);

CREATE TABLE board_labels (
  board_id bigint NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  label_id bigint NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  PRIMARY KEY (board_id, label_id)
);
CREATE INDEX index_board_labels_on_label_id ON board_labels (label_id);
COMMENT ON TABLE board_labels IS 'Scope of a board: only issues with all of these labels are shown.';

CREATE TABLE epics (
  id bigserial PRIMARY KEY,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  parent_id bigint REFERENCES epics (id) ON DELETE SET NULL,
  iid integer NOT NULL,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  title text NOT NULL,
  description text,
  description_html text,
  state issuable_state NOT NULL DEFAULT 'opened',
  confidential boolean NOT NULL DEFAULT false,
  color text,
  start_date date,
  due_date date,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (group_id, iid)
);
CREATE INDEX index_epics_on_parent_id ON epics (parent_id);

CREATE TABLE epic_labels (
  epic_id bigint NOT NULL REFERENCES epics (id) ON DELETE CASCADE,
  label_id bigint NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (epic_id, label_id)
);
CREATE INDEX index_epic_labels_on_label_id ON epic_labels (label_id);

CREATE TABLE epic_comments (
  id bigserial PRIMARY KEY,
  epic_id bigint NOT NULL REFERENCES epics (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  body text NOT NULL,
  body_html text,
  edited_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_epic_comments_on_epic_id ON epic_comments (epic_id, created_at);

ALTER TABLE issues ADD COLUMN epic_id bigint REFERENCES epics (id) ON DELETE SET NULL;
ALTER TABLE issues ADD COLUMN relative_position integer;
CREATE INDEX index_issues_on_epic_id ON issues (epic_id);

CREATE TABLE saved_filters (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL,
  query jsonb NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_saved_filters_on_user_id ON saved_filters (user_id);

