CREATE TABLE sys_audit_trail (
  audit_id     SERIAL PRIMARY KEY,
  table_name   VARCHAR(30) NOT NULL,
  row_key      VARCHAR(60) NOT NULL,
  column_name  VARCHAR(30) NOT NULL,
  old_value    VARCHAR(2000),
  new_value    VARCHAR(2000),
  changed_by   VARCHAR(30) NOT NULL,
  changed_dt   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX ix_sys_audit_row ON sys_audit_trail (table_name, row_key);

-- personnel file: what was changed on an employee, whole record before and after
CREATE TABLE hr_change_log (
  log_id      SERIAL PRIMARY KEY,
  emp_id      INTEGER NOT NULL,
  event       VARCHAR(20) NOT NULL,
  before_xml  TEXT,
  after_xml   TEXT,
  user_login  VARCHAR(30),
  logged_at   TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX ix_hr_change_log_emp ON hr_change_log (emp_id, logged_at);

-- auditors 2015: every change of an amount in payroll
CREATE TABLE pay_audit_log (
  id             SERIAL PRIMARY KEY,
  emp_no         VARCHAR(10),
  element_code   VARCHAR(8),
  action         VARCHAR(10) NOT NULL,
  amount_before  NUMERIC(12,2),
  amount_after   NUMERIC(12,2),
  operator       VARCHAR(30) NOT NULL,
  workstation    VARCHAR(40),
  ts             TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE OR REPLACE FUNCTION pay_audit_t() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO pay_audit_log (emp_no, element_code, action, amount_before, amount_after, operator)
  SELECT e.emp_no, p.element_code, TG_OP, OLD.amount, NEW.amount, CURRENT_USER
  FROM hr_employee e, pay_element p WHERE e.emp_id = NEW.emp_id AND p.element_id = NEW.element_id;
  RETURN NEW;
END $$;
CREATE TRIGGER pay_employee_element_audit AFTER UPDATE ON pay_employee_element
  FOR EACH ROW WHEN (OLD.amount IS DISTINCT FROM NEW.amount) EXECUTE FUNCTION pay_audit_t();
