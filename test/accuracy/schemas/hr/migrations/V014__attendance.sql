CREATE TABLE att_timesheet (
  timesheet_id  SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  week_start    DATE NOT NULL,
  status        VARCHAR(10) NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN','SUBMITTED','APPROVED','PAID')),
  submitted_dt  TIMESTAMP,
  approved_by   VARCHAR(30),
  UNIQUE (emp_id, week_start)
);

CREATE TABLE att_timesheet_line (
  line_id       SERIAL PRIMARY KEY,
  timesheet_id  INTEGER NOT NULL REFERENCES att_timesheet (timesheet_id) ON DELETE CASCADE,
  work_date     DATE NOT NULL,
  cost_center_id INTEGER REFERENCES hr_cost_center (cost_center_id),
  hours         NUMERIC(5,2) NOT NULL,
  overtime_yn   CHAR(1) NOT NULL DEFAULT 'N',
  remarks       VARCHAR(255)
);

CREATE TABLE att_clock_event (
  event_id    SERIAL PRIMARY KEY,
  emp_no      INTEGER NOT NULL,
  terminal    VARCHAR(10),
  event_dt    TIMESTAMP NOT NULL,
  direction   CHAR(1) NOT NULL CHECK (direction IN ('I','O')),
  corrected_by VARCHAR(30)
);
CREATE INDEX ix_att_clock_event_emp ON att_clock_event (emp_no, event_dt);

-- file of the terminals, emptied after each night run
CREATE TABLE att_clock_import (
  batch_no    INTEGER NOT NULL,
  line_no     INTEGER NOT NULL,
  terminal    VARCHAR(10),
  badge_no    VARCHAR(20),
  event_dt    VARCHAR(20),
  direction   VARCHAR(5),
  error_text  VARCHAR(255),
  PRIMARY KEY (batch_no, line_no)
);
