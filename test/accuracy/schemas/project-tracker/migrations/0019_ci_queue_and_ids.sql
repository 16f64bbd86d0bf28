-- ci_jobs.id runs out of integers in about a year.
ALTER TABLE ci_jobs ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE ci_jobs_id_seq AS bigint;
ALTER TABLE ci_job_needs ALTER COLUMN job_id TYPE bigint;
ALTER TABLE ci_job_tags ALTER COLUMN job_id TYPE bigint;
ALTER TABLE deployments ALTER COLUMN job_id TYPE bigint;
-- ci_job_artifacts is too large to rewrite in this release, see the upgrade notes

-- Queue tables, so that runners do not scan ci_jobs.
CREATE TABLE ci_pending_jobs (
  job_id bigint PRIMARY KEY REFERENCES ci_jobs (id) ON DELETE CASCADE,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  protected boolean NOT NULL DEFAULT false,
  instance_runners_enabled boolean NOT NULL DEFAULT false,
  tag_ids bigint[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ci_pending_jobs_on_project_id ON ci_pending_jobs (project_id);
COMMENT ON TABLE ci_pending_jobs IS 'Jobs waiting for a runner; a row lives for seconds.';

CREATE TABLE ci_running_jobs (
  job_id bigint PRIMARY KEY REFERENCES ci_jobs (id) ON DELETE CASCADE,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  runner_id bigint NOT NULL REFERENCES ci_runners (id) ON DELETE CASCADE,
  runner_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ci_running_jobs_on_project_id ON ci_running_jobs (project_id);
CREATE INDEX index_ci_running_jobs_on_runner_id ON ci_running_jobs (runner_id);
COMMENT ON TABLE ci_running_jobs IS 'Jobs on instance runners now, for fair scheduling.';

CREATE FUNCTION move_ci_job_in_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'pending' THEN DELETE FROM ci_pending_jobs WHERE job_id = NEW.id; END IF;
  IF NEW.status <> 'running' THEN DELETE FROM ci_running_jobs WHERE job_id = NEW.id; END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER ci_jobs_queue AFTER UPDATE OF status ON ci_jobs FOR EACH ROW EXECUTE FUNCTION move_ci_job_in_queue();

