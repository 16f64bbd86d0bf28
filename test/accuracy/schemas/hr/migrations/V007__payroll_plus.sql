-- "Payroll Plus" by Tallow Systems, integrated with release 4.3

CREATE TABLE pay_department (
  dept_no         VARCHAR(10) NOT NULL PRIMARY KEY,
  company_no      VARCHAR(4)  NOT NULL,
  description     VARCHAR(80) NOT NULL,
  manager_emp_no  VARCHAR(10),
  gl_segment      VARCHAR(12),
  cost_centre     VARCHAR(10),
  inactive        BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE pay_bank_account (
  id            SERIAL PRIMARY KEY,
  emp_no        VARCHAR(10) NOT NULL,
  bank          VARCHAR(80),
  bic           VARCHAR(11),
  iban          VARCHAR(34),
  sortcode      VARCHAR(8),
  acct_number   VARCHAR(20),
  holder_name   VARCHAR(80),
  split_percent NUMERIC(5,2) NOT NULL DEFAULT 100,
  effective     DATE
);
CREATE INDEX ix_pay_bank_account_emp ON pay_bank_account (emp_no);

CREATE TABLE pay_setting (
  company_no        VARCHAR(4) PRIMARY KEY,
  base_currency     CHAR(3) NOT NULL DEFAULT 'GBP',
  pay_day           SMALLINT NOT NULL DEFAULT 25,
  rounding          NUMERIC(6,4) NOT NULL DEFAULT 0.01,
  overtime_factor   NUMERIC(4,2) NOT NULL DEFAULT 1.5,
  employer_tax_ref  VARCHAR(20),
  bacs_user_no      VARCHAR(6)
);
INSERT INTO pay_setting (company_no, employer_tax_ref) VALUES ('0001', '123/AB456');

CREATE TABLE pay_loan (
  loan_id       SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  purpose       VARCHAR(60),
  principal     NUMERIC(12,2) NOT NULL,
  interest_pct  NUMERIC(5,2) NOT NULL DEFAULT 0,
  granted_dt    DATE NOT NULL,
  months        SMALLINT NOT NULL,
  closed_dt     DATE
);

CREATE TABLE pay_loan_instalment (
  instalment_id  SERIAL PRIMARY KEY,
  loan_id        INTEGER NOT NULL REFERENCES pay_loan (loan_id),
  seq_no         SMALLINT NOT NULL,
  due_date       DATE NOT NULL,
  principal      NUMERIC(12,2) NOT NULL,
  interest       NUMERIC(12,2) NOT NULL DEFAULT 0,
  slip_id        INTEGER REFERENCES pay_slip (slip_id),
  UNIQUE (loan_id, seq_no)
);

CREATE TABLE pay_bonus (
  bonus_id     SERIAL PRIMARY KEY,
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  bonus_year   SMALLINT NOT NULL,
  target_pct   NUMERIC(5,2),
  amount       DOUBLE PRECISION NOT NULL,
  reason       VARCHAR(255),
  approved_by  VARCHAR(30),
  approved_dt  DATE,
  period_id    INTEGER REFERENCES pay_period (period_id)
);

CREATE TABLE pay_adjustment (
  adjustment_id  SERIAL PRIMARY KEY,
  emp_id         INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  element_id     INTEGER NOT NULL REFERENCES pay_element (element_id),
  period_id      INTEGER REFERENCES pay_period (period_id),
  corrects_slip_id INTEGER REFERENCES pay_slip (slip_id),
  amount         NUMERIC(12,2) NOT NULL,
  reason         VARCHAR(255) NOT NULL,
  entered_by     VARCHAR(30),
  entered_dt     TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON TABLE pay_adjustment IS 'Corrections of slips that are already closed';

