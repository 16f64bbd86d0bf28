CREATE TABLE hr_employee (
  emp_id        SERIAL PRIMARY KEY,
  emp_no        VARCHAR(10) NOT NULL,
  company_id    INTEGER NOT NULL REFERENCES hr_company (company_id),
  surname       VARCHAR(40) NOT NULL,
  forenames     VARCHAR(60) NOT NULL,
  known_as      VARCHAR(40),
  birth_date    DATE,
  gender_cd     CHAR(1) REFERENCES hr_gender (gender_cd),
  marital_cd    CHAR(1) REFERENCES hr_marital_status (marital_cd),
  nationality_cd CHAR(2) REFERENCES hr_country (country_cd),
  edu_level_cd  VARCHAR(5) REFERENCES hr_education_level (edu_level_cd),
  ni_number     VARCHAR(13),
  hire_date     DATE NOT NULL,
  leave_date    DATE,
  work_email    VARCHAR(120),
  home_phone    VARCHAR(30),
  mobile        VARCHAR(30),
  user_id       INTEGER REFERENCES sys_user (user_id),
  photo         BYTEA,
  created_dt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  upd_by        VARCHAR(30),
  upd_dt        TIMESTAMP,
  CONSTRAINT uq_hr_employee_emp_no UNIQUE (emp_no)
);
CREATE INDEX ix_hr_employee_name ON hr_employee (surname, forenames);
COMMENT ON TABLE hr_employee IS 'Employee master, one row per person and company';

ALTER TABLE hr_department ADD CONSTRAINT fk_department_manager FOREIGN KEY (manager_emp_id) REFERENCES hr_employee (emp_id);

CREATE TABLE hr_employee_address (
  address_id  SERIAL PRIMARY KEY,
  emp_id      INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  addr_type   CHAR(1) NOT NULL DEFAULT 'H' CHECK (addr_type IN ('H','P','T')),
  line_1      VARCHAR(80) NOT NULL,
  line_2      VARCHAR(80),
  town        VARCHAR(60),
  county      VARCHAR(40),
  postcode    VARCHAR(10),
  country_cd  CHAR(2) REFERENCES hr_country (country_cd),
  valid_from  DATE,
  valid_to    DATE
);
CREATE INDEX ix_hr_emp_address_emp ON hr_employee_address (emp_id);
COMMENT ON COLUMN hr_employee_address.addr_type IS 'H home, P postal, T temporary';

CREATE TABLE hr_employee_family (
  family_id    SERIAL PRIMARY KEY,
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  relation     VARCHAR(10) NOT NULL CHECK (relation IN ('SPOUSE','CHILD','PARENT','OTHER')),
  surname      VARCHAR(40),
  forenames    VARCHAR(60) NOT NULL,
  birth_date   DATE,
  gender_cd    CHAR(1) REFERENCES hr_gender (gender_cd),
  tax_dependent_yn CHAR(1) NOT NULL DEFAULT 'N',
  insured_yn   CHAR(1) NOT NULL DEFAULT 'N'
);
COMMENT ON TABLE hr_employee_family IS 'Dependants for child allowance and the health scheme';

CREATE TABLE hr_emergency_contact (
  contact_id   SERIAL PRIMARY KEY,
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  priority     SMALLINT NOT NULL DEFAULT 1,
  name         VARCHAR(80) NOT NULL,
  relationship VARCHAR(30),
  phone        VARCHAR(30) NOT NULL,
  phone_alt    VARCHAR(30),
  upd_by       VARCHAR(30),
  upd_dt       TIMESTAMP
);
CREATE INDEX ix_hr_emerg_emp ON hr_emergency_contact (emp_id);

CREATE TABLE hr_employee_bank (
  emp_bank_id    SERIAL PRIMARY KEY,
  emp_id         INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  bank_name      VARCHAR(60),
  sort_code      CHAR(6),
  account_no     VARCHAR(20),
  iban           VARCHAR(34),
  account_holder VARCHAR(80),
  valid_from     DATE NOT NULL DEFAULT CURRENT_DATE,
  valid_to       DATE
);
CREATE INDEX ix_hr_emp_bank_emp ON hr_employee_bank (emp_id);
