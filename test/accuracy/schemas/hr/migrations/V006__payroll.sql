CREATE TABLE pay_group (
  pay_group_id  SERIAL PRIMARY KEY,
  company_id    INTEGER NOT NULL REFERENCES hr_company (company_id),
  group_code    VARCHAR(6) NOT NULL,
  descr         VARCHAR(60) NOT NULL,
  frequency     VARCHAR(12) NOT NULL DEFAULT 'MONTHLY' CHECK (frequency IN ('WEEKLY', 'FORTNIGHTLY', 'FOURWEEKLY', 'MONTHLY')),
  UNIQUE (company_id, group_code)
);

CREATE TABLE pay_period (
  period_id     SERIAL PRIMARY KEY,
  pay_group_id  INTEGER NOT NULL REFERENCES pay_group (pay_group_id),
  tax_year      SMALLINT NOT NULL,
  period_no     SMALLINT NOT NULL,
  from_date     DATE NOT NULL,
  to_date       DATE NOT NULL,
  pay_date      DATE NOT NULL,
  closed_yn     CHAR(1) NOT NULL DEFAULT 'N',
  UNIQUE (pay_group_id, tax_year, period_no)
);

CREATE TABLE pay_element (
  element_id    SERIAL PRIMARY KEY,
  element_code  VARCHAR(8) NOT NULL UNIQUE,
  descr         VARCHAR(60) NOT NULL,
  kind          CHAR(1) NOT NULL CHECK (kind IN ('E','D','C')),
  taxable_yn    CHAR(1) NOT NULL DEFAULT 'Y',
  gl_account    VARCHAR(12),
  calc_order    SMALLINT NOT NULL DEFAULT 100
);
COMMENT ON COLUMN pay_element.kind IS 'E earning, D deduction, C employer cost';

CREATE TABLE pay_employee_element (
  emp_element_id  SERIAL PRIMARY KEY,
  emp_id          INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  element_id      INTEGER NOT NULL REFERENCES pay_element (element_id),
  amount          NUMERIC(12,2),
  percentage      NUMERIC(7,4),
  valid_from      DATE NOT NULL,
  valid_to        DATE
);
CREATE INDEX ix_pay_emp_element ON pay_employee_element (emp_id, element_id);

CREATE TABLE pay_run (
  run_id       SERIAL PRIMARY KEY,
  period_id    INTEGER NOT NULL REFERENCES pay_period (period_id),
  run_type     CHAR(1) NOT NULL DEFAULT 'N' CHECK (run_type IN ('N','S','T')),
  started_dt   TIMESTAMP,
  finished_dt  TIMESTAMP,
  run_by       VARCHAR(30),
  status       VARCHAR(10) NOT NULL DEFAULT 'OPEN',
  error_text   VARCHAR(2000)
);

CREATE TABLE pay_slip (
  slip_id      SERIAL PRIMARY KEY,
  run_id       INTEGER NOT NULL REFERENCES pay_run (run_id),
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  period_id    INTEGER NOT NULL REFERENCES pay_period (period_id),
  gross        NUMERIC(12,2) NOT NULL,
  taxable      NUMERIC(12,2) NOT NULL,
  tax          NUMERIC(12,2) NOT NULL,
  ni_employee  NUMERIC(12,2) NOT NULL DEFAULT 0,
  ni_employer  NUMERIC(12,2) NOT NULL DEFAULT 0,
  pension      NUMERIC(12,2) NOT NULL DEFAULT 0,
  net          NUMERIC(12,2) NOT NULL,
  printed_yn   CHAR(1) NOT NULL DEFAULT 'N',
  created_dt   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT uq_pay_slip UNIQUE (emp_id, period_id, run_id)
);

CREATE TABLE pay_slip_line (
  slip_line_id  SERIAL PRIMARY KEY,
  slip_id       INTEGER NOT NULL REFERENCES pay_slip (slip_id) ON DELETE CASCADE,
  element_id    INTEGER NOT NULL REFERENCES pay_element (element_id),
  units         NUMERIC(9,3),
  rate          NUMERIC(12,4),
  amount        NUMERIC(12,2) NOT NULL
);
CREATE INDEX ix_pay_slip_line_slip ON pay_slip_line (slip_id);

CREATE TABLE pay_tax_bracket (
  bracket_id  SERIAL PRIMARY KEY,
  tax_year    SMALLINT NOT NULL,
  tax_table   VARCHAR(10) NOT NULL,
  lower_limit NUMERIC(12,2) NOT NULL,
  upper_limit NUMERIC(12,2),
  rate_pct    NUMERIC(5,2) NOT NULL
);

INSERT INTO pay_group (company_id, group_code, descr) VALUES (1, 'MON', 'Monthly staff'), (2, 'IRL', 'Ireland monthly');
INSERT INTO pay_element (element_code, descr, kind) VALUES ('BASIC', 'Basic pay', 'E'), ('OT15', 'Overtime at 1.5', 'E'), ('PAYE', 'Income tax', 'D'),
  ('NI', 'National insurance', 'D'), ('PENEE', 'Pension employee', 'D'), ('PENER', 'Pension employer', 'C');
INSERT INTO pay_tax_bracket (tax_year, tax_table, lower_limit, upper_limit, rate_pct) VALUES (2019, '1250L', 0, 37500, 20), (2019, '1250L', 37500, 150000, 40), (2019, '1250L', 150000, NULL, 45);
