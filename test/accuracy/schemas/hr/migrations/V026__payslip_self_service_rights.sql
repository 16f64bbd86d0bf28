ALTER TABLE pay_slip ENABLE ROW LEVEL SECURITY;
CREATE POLICY pay_slip_own ON pay_slip FOR SELECT
  USING (emp_id = NULLIF(current_setting('persona.emp_id', true), '')::INTEGER OR current_setting('persona.role', true) IN ('PAY', 'ADMIN'));
ALTER TABLE lv_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY lv_request_own ON lv_request
  USING (emp_id = NULLIF(current_setting('persona.emp_id', true), '')::INTEGER OR current_setting('persona.role', true) IN ('HR', 'MGR', 'ADMIN'));
