-- Release 7: performance module

CREATE TABLE prf_cycle (
  cycle_id    SERIAL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  starts_on   DATE NOT NULL,
  ends_on     DATE NOT NULL,
  status      VARCHAR(10) NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED','RUNNING','CLOSED'))
);

CREATE TABLE prf_competency (
  competency_id  SERIAL PRIMARY KEY,
  name           VARCHAR(60) NOT NULL,
  definition     TEXT,
  for_managers_yn CHAR(1) NOT NULL DEFAULT 'N'
);

CREATE TABLE prf_review (
  review_id        SERIAL PRIMARY KEY,
  cycle_id         INTEGER NOT NULL REFERENCES prf_cycle (cycle_id),
  emp_id           INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  reviewer_emp_id  INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  held_on          DATE,
  overall_rating   NUMERIC(3,1),
  summary          TEXT,
  improvement_areas TEXT,
  development_plan TEXT,
  emp_signed_at    TIMESTAMP,
  mgr_signed_at    TIMESTAMP,
  status           VARCHAR(10) NOT NULL DEFAULT 'OPEN',
  UNIQUE (cycle_id, emp_id)
);
CREATE INDEX ix_prf_review_emp ON prf_review (emp_id);

CREATE TABLE prf_review_item (
  item_id        SERIAL PRIMARY KEY,
  review_id      INTEGER NOT NULL REFERENCES prf_review (review_id) ON DELETE CASCADE,
  competency_id  INTEGER NOT NULL REFERENCES prf_competency (competency_id),
  self_rating    SMALLINT,
  mgr_rating     SMALLINT,
  remarks        TEXT,
  UNIQUE (review_id, competency_id)
);

CREATE TABLE prf_goal (
  goal_id      SERIAL PRIMARY KEY,
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  cycle_id     INTEGER REFERENCES prf_cycle (cycle_id),
  title        VARCHAR(200) NOT NULL,
  measure      TEXT,
  weight_pct   NUMERIC(5,2),
  due_date     DATE,
  progress_pct NUMERIC(5,2) NOT NULL DEFAULT 0,
  closed_dt    DATE
);

INSERT INTO prf_competency (name) VALUES ('Communication'), ('Customer focus'), ('Job knowledge'), ('Teamwork'), ('Leadership');
