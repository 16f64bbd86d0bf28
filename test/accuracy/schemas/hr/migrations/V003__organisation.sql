CREATE TABLE hr_company (
  company_id   SERIAL PRIMARY KEY,
  company_no   VARCHAR(4) NOT NULL UNIQUE,
  name         VARCHAR(80) NOT NULL,
  reg_no       VARCHAR(20),
  country_cd   CHAR(2) NOT NULL REFERENCES hr_country (country_cd)
);

CREATE TABLE hr_location (
  location_id  SERIAL PRIMARY KEY,
  company_id   INTEGER NOT NULL REFERENCES hr_company (company_id),
  name         VARCHAR(60) NOT NULL,
  street       VARCHAR(80),
  city         VARCHAR(60),
  postcode     VARCHAR(10),
  country_cd   CHAR(2) REFERENCES hr_country (country_cd),
  phone        VARCHAR(30),
  closed_dt    DATE
);

CREATE TABLE hr_cost_center (
  cost_center_id  SERIAL PRIMARY KEY,
  company_id      INTEGER NOT NULL REFERENCES hr_company (company_id),
  cc_code         VARCHAR(10) NOT NULL,
  descr           VARCHAR(60) NOT NULL,
  valid_from      DATE,
  valid_to        DATE,
  CONSTRAINT uq_hr_cost_center UNIQUE (company_id, cc_code)
);

CREATE TABLE hr_department (
  dept_id         SERIAL PRIMARY KEY,
  company_id      INTEGER NOT NULL REFERENCES hr_company (company_id),
  dept_code       VARCHAR(10) NOT NULL,
  dept_name       VARCHAR(60) NOT NULL,
  parent_dept_id  INTEGER REFERENCES hr_department (dept_id),
  cost_center_id  INTEGER REFERENCES hr_cost_center (cost_center_id),
  manager_emp_id  INTEGER,
  valid_from      DATE,
  valid_to        DATE,
  CONSTRAINT uq_hr_department UNIQUE (company_id, dept_code)
);

CREATE TABLE hr_job_grade (
  grade_id    SERIAL PRIMARY KEY,
  grade_code  VARCHAR(6) NOT NULL UNIQUE,
  descr       VARCHAR(60),
  min_salary  NUMERIC(12,2),
  max_salary  NUMERIC(12,2)
);

CREATE TABLE hr_position (
  position_id  SERIAL PRIMARY KEY,
  dept_id      INTEGER NOT NULL REFERENCES hr_department (dept_id),
  grade_id     INTEGER REFERENCES hr_job_grade (grade_id),
  title        VARCHAR(80) NOT NULL,
  headcount    SMALLINT NOT NULL DEFAULT 1,
  reports_to   INTEGER REFERENCES hr_position (position_id),
  valid_from   DATE NOT NULL DEFAULT CURRENT_DATE,
  valid_to     DATE
);
CREATE INDEX ix_hr_position_dept ON hr_position (dept_id);

INSERT INTO hr_company (company_no, name, country_cd) VALUES ('0001', 'Persona Demo Ltd', 'GB'), ('0002', 'Persona Ireland Ltd', 'IE');
INSERT INTO hr_department (company_id, dept_code, dept_name) VALUES (1, 'ADM', 'Administration'), (1, 'FIN', 'Finance'), (1, 'OPS', 'Operations');
INSERT INTO hr_job_grade (grade_code, descr, min_salary, max_salary) VALUES ('A1', 'Assistant', 19000, 26000), ('B1', 'Officer', 25000, 38000), ('C1', 'Manager', 36000, 60000);
