CREATE TABLE pay_p45 (
  p45_id        SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  tax_year      SMALLINT NOT NULL,
  tax_code      VARCHAR(10) NOT NULL,
  leaving_date  DATE NOT NULL,
  week1_month1_yn CHAR(1) NOT NULL DEFAULT 'N',
  last_period_no SMALLINT,
  total_pay     NUMERIC(12,2) NOT NULL,
  total_tax     NUMERIC(12,2) NOT NULL,
  issued_dt     DATE,
  hmrc_ref      VARCHAR(30)
);
COMMENT ON TABLE pay_p45 IS 'Certificate for leavers';

CREATE TABLE pay_p60 (
  p60_id        SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  tax_year      SMALLINT NOT NULL,
  tax_code      VARCHAR(10) NOT NULL,
  total_pay     NUMERIC(12,2) NOT NULL,
  total_tax     NUMERIC(12,2) NOT NULL,
  ni_letter     CHAR(1),
  ni_contrib    NUMERIC(12,2) NOT NULL DEFAULT 0,
  statutory_pay NUMERIC(12,2) NOT NULL DEFAULT 0,
  student_loan  NUMERIC(12,2) NOT NULL DEFAULT 0,
  issued_dt     DATE,
  UNIQUE (emp_id, tax_year)
);
COMMENT ON TABLE pay_p60 IS 'End-of-year certificate for everybody employed on 5 April';
