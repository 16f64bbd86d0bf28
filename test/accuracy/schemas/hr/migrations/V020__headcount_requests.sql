CREATE TABLE hr_position_new (
  request_id    SERIAL PRIMARY KEY,
  dept_id       INTEGER NOT NULL REFERENCES hr_department (dept_id),
  grade_id      INTEGER REFERENCES hr_job_grade (grade_id),
  title         VARCHAR(80) NOT NULL,
  headcount     SMALLINT NOT NULL DEFAULT 1,
  budget_year   SMALLINT NOT NULL,
  justification VARCHAR(2000),
  yearly_cost   NUMERIC(12,2),
  requested_by  INTEGER REFERENCES hr_employee (emp_id),
  requested_dt  DATE NOT NULL DEFAULT CURRENT_DATE,
  decision      CHAR(1) CHECK (decision IN ('A','R')),
  decided_by    VARCHAR(30),
  decided_dt    DATE
);
COMMENT ON TABLE hr_position_new IS 'Posts that departments apply for in the budget round';

ALTER TABLE rec_vacancy ADD COLUMN headcount_request_id INTEGER REFERENCES hr_position_new (request_id);
