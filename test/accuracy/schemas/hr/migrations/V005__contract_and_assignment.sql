CREATE TABLE hr_contract (
  contract_id    SERIAL PRIMARY KEY,
  emp_id         INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  contr_type_cd  VARCHAR(5) NOT NULL REFERENCES hr_contract_type (contr_type_cd),
  empl_type_cd   VARCHAR(5) NOT NULL REFERENCES hr_employment_type (empl_type_cd),
  start_date     DATE NOT NULL,
  end_date       DATE,
  probation_end  DATE,
  weekly_hours   NUMERIC(5,2) NOT NULL DEFAULT 37.5,
  base_salary    NUMERIC(12,2) NOT NULL,
  notice_weeks   SMALLINT,
  signed_dt      DATE,
  created_dt     TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  upd_by         VARCHAR(30),
  upd_dt         TIMESTAMP,
  CONSTRAINT ck_hr_contract_dates CHECK (end_date IS NULL OR end_date >= start_date)
);
CREATE INDEX ix_hr_contract_emp ON hr_contract (emp_id);

CREATE TABLE hr_contract_amendment (
  amendment_id   SERIAL PRIMARY KEY,
  contract_id    INTEGER NOT NULL REFERENCES hr_contract (contract_id),
  amendment_no   SMALLINT NOT NULL,
  effective_date DATE NOT NULL,
  weekly_hours   NUMERIC(5,2),
  base_salary    NUMERIC(12,2),
  reason         VARCHAR(255),
  signed_dt      DATE,
  UNIQUE (contract_id, amendment_no)
);

CREATE TABLE hr_assignment (
  assignment_id  SERIAL PRIMARY KEY,
  emp_id         INTEGER NOT NULL,
  position_id    INTEGER NOT NULL REFERENCES hr_position (position_id),
  location_id    INTEGER REFERENCES hr_location (location_id),
  fte            NUMERIC(4,3) NOT NULL DEFAULT 1,
  primary_yn     CHAR(1) NOT NULL DEFAULT 'Y',
  start_date     DATE NOT NULL,
  end_date       DATE,
  upd_by         VARCHAR(30),
  upd_dt         TIMESTAMP,
  CONSTRAINT fk_assignment_emp FOREIGN KEY (emp_id) REFERENCES hr_employee (emp_id)
);
CREATE INDEX ix_hr_assignment_emp ON hr_assignment (emp_id, start_date);

CREATE TABLE hr_assignment_hist (
  hist_id        SERIAL PRIMARY KEY,
  assignment_id  INTEGER NOT NULL,
  emp_id         INTEGER NOT NULL,
  position_id    INTEGER NOT NULL,
  location_id    INTEGER,
  fte            NUMERIC(4,3),
  primary_yn     CHAR(1),
  start_date     DATE,
  end_date       DATE,
  hist_op        CHAR(1) NOT NULL,
  hist_by        VARCHAR(30) NOT NULL DEFAULT CURRENT_USER,
  hist_dt        TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE OR REPLACE FUNCTION trg_assignment_hist() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO hr_assignment_hist (assignment_id, emp_id, position_id, location_id, fte, primary_yn, start_date, end_date, hist_op)
  VALUES (OLD.assignment_id, OLD.emp_id, OLD.position_id, OLD.location_id, OLD.fte, OLD.primary_yn, OLD.start_date, OLD.end_date, LEFT(TG_OP, 1));
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER hr_assignment_hist_t BEFORE UPDATE OR DELETE ON hr_assignment FOR EACH ROW EXECUTE FUNCTION trg_assignment_hist();

CREATE TABLE hr_termination (
  termination_id  SERIAL PRIMARY KEY,
  emp_id          INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  reason_cd       VARCHAR(5) NOT NULL REFERENCES hr_termination_reason (reason_cd),
  notice_dt       DATE,
  last_day        DATE NOT NULL,
  exit_interview_yn CHAR(1) NOT NULL DEFAULT 'N',
  rehire_yn       CHAR(1),
  remarks         VARCHAR(2000),
  created_dt      TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE VIEW hr_v_current_employee AS
  SELECT e.emp_id, e.emp_no, e.surname, e.forenames, p.title, d.dept_name
  FROM hr_employee e
  LEFT JOIN hr_assignment a ON a.emp_id = e.emp_id AND a.primary_yn = 'Y' AND a.end_date IS NULL
  LEFT JOIN hr_position p ON p.position_id = a.position_id
  LEFT JOIN hr_department d ON d.dept_id = p.dept_id
  WHERE e.leave_date IS NULL;
