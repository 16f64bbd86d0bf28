CREATE TABLE imports (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  source text NOT NULL CHECK (source IN ('github', 'redmine', 'jira', 'csv')),
  source_url text,
  stage text NOT NULL DEFAULT 'scheduled' CHECK (stage IN ('scheduled', 'fetching', 'writing', 'finished', 'aborted')),
  last_error text,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_imports_on_project_id ON imports (project_id);

CREATE TABLE import_issue_rows (
  id bigserial PRIMARY KEY,
  import_id bigint NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  external_id text NOT NULL,
  iid text,
  issue_type text,
  title text,
  description text,
  state text,
  author_login text,
  milestone_title text,
  label_titles text[],
  due_date text,
  closed_at text,
  error text,
  UNIQUE (import_id, external_id)
);
COMMENT ON TABLE import_issue_rows IS 'Staging: issues as the source delivers them. Emptied when the import has finished.';

CREATE TABLE import_comment_rows (
  id bigserial PRIMARY KEY,
  import_id bigint NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  external_id text NOT NULL,
  issue_external_id text NOT NULL,
  body text,
  author_login text,
  posted_at text,
  error text,
  UNIQUE (import_id, external_id)
);
COMMENT ON TABLE import_comment_rows IS 'Staging: comments as the source delivers them.';

