-- sheet from finance for the general increase of April 2023
CREATE TABLE tmp_pay_uplift_2023 (
  emp_no      VARCHAR(10),
  name        VARCHAR(80),
  old_salary  NUMERIC(12,2),
  new_salary  NUMERIC(12,2),
  checked     CHAR(1)
);

UPDATE hr_contract c SET base_salary = t.new_salary, upd_by = 'UPLIFT23', upd_dt = CURRENT_TIMESTAMP
  FROM tmp_pay_uplift_2023 t JOIN hr_employee e ON e.emp_no = t.emp_no
  WHERE c.emp_id = e.emp_id AND c.end_date IS NULL AND t.checked = 'Y';
