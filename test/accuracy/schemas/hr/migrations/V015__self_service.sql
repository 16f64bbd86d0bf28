-- Employee self service portal (2016)
ALTER TABLE hr_employee ADD COLUMN mobile_phone VARCHAR(30);
ALTER TABLE hr_employee ADD COLUMN portal_lang CHAR(2) DEFAULT 'en';
UPDATE hr_employee SET mobile_phone = mobile;

CREATE TABLE hr_employee_extra (
  emp_id        INTEGER PRIMARY KEY REFERENCES hr_employee (emp_id),
  badge_no      VARCHAR(20),
  phone_ext     VARCHAR(10),
  room_no       VARCHAR(10),
  car_plate     VARCHAR(12),
  locker_no     VARCHAR(8)
);

CREATE TABLE hr_next_of_kin (
  id             SERIAL PRIMARY KEY,
  employee_id    INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  full_name      VARCHAR(100) NOT NULL,
  relation       VARCHAR(30),
  telephone      VARCHAR(30),
  email          VARCHAR(120),
  address        VARCHAR(255),
  call_first     BOOLEAN NOT NULL DEFAULT TRUE,
  updated_at     TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON TABLE hr_next_of_kin IS 'Portal page "Whom to call in an emergency"';

CREATE TABLE sys_mail_queue (
  mail_id    SERIAL PRIMARY KEY,
  to_addr    VARCHAR(120) NOT NULL,
  subject    VARCHAR(200) NOT NULL,
  body       TEXT,
  queued_dt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  sent_dt    TIMESTAMP,
  retries    SMALLINT NOT NULL DEFAULT 0,
  error_text VARCHAR(255)
);

CREATE TABLE hr_department_manager (
  dept_id  INTEGER NOT NULL REFERENCES hr_department (dept_id),
  emp_id   INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  PRIMARY KEY (dept_id, emp_id)
);
-- portal looks managers up here
INSERT INTO hr_department_manager (dept_id, emp_id)
  SELECT dept_id, manager_emp_id FROM hr_department WHERE manager_emp_id IS NOT NULL;
