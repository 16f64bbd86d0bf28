CREATE TABLE project_statistics (
  project_id bigint PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
  commit_count bigint NOT NULL DEFAULT 0,
  star_count integer NOT NULL DEFAULT 0,
  open_issue_count integer NOT NULL DEFAULT 0,
  repository_size bigint NOT NULL DEFAULT 0,
  lfs_objects_size bigint NOT NULL DEFAULT 0,
  artifacts_size bigint NOT NULL DEFAULT 0,
  uploads_size bigint NOT NULL DEFAULT 0,
  refreshed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE project_statistics IS 'Counted by a worker; rebuilt at will.';

CREATE TABLE group_statistics (
  group_id bigint PRIMARY KEY REFERENCES groups (id) ON DELETE CASCADE,
  project_count integer NOT NULL DEFAULT 0,
  member_count integer NOT NULL DEFAULT 0,
  storage_size bigint NOT NULL DEFAULT 0,
  refreshed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE group_statistics IS 'Summed up by a worker from project_statistics of the whole subtree.';

CREATE VIEW issue_vote_counts AS
  SELECT issue_id, count(*) FILTER (WHERE value = 1) AS up, count(*) FILTER (WHERE value = -1) AS down FROM issue_votes GROUP BY issue_id;

CREATE VIEW project_authorizations AS
  SELECT user_id, project_id, max(access_level) AS access_level FROM (
    SELECT m.user_id, m.project_id, m.access_level FROM project_members m
    UNION ALL
    SELECT g.user_id, p.id, g.access_level FROM group_members g JOIN projects p ON p.group_id = g.group_id
  ) a GROUP BY user_id, project_id;

