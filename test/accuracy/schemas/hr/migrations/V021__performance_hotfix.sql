-- SR 10233: payslip list takes 40 s
CREATE INDEX ix_pay_slip_emp ON pay_slip (emp_id);
CREATE INDEX ix_hr_employee_emp_no ON hr_employee (emp_no);
ALTER TABLE hr_assignment ADD CONSTRAINT fk_hr_assignment_employee FOREIGN KEY (emp_id) REFERENCES hr_employee (emp_id);
ALTER TABLE lv_request ADD CONSTRAINT ck_lv_dates_valid CHECK (to_date >= from_date);
