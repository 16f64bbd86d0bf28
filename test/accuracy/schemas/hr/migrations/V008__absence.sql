CREATE TABLE hr_holiday (
  holiday_id  SERIAL PRIMARY KEY,
  country_cd  CHAR(2) NOT NULL REFERENCES hr_country (country_cd),
  holiday_dt  DATE NOT NULL,
  descr       VARCHAR(60) NOT NULL,
  UNIQUE (country_cd, holiday_dt)
);

-- AL annual leave, SL sick, UL unpaid, ML maternity/paternity, ST study, CL compassionate
CREATE TABLE hr_absence (
  absence_id    SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  absence_code  CHAR(2) NOT NULL CHECK (absence_code IN ('AL','SL','UL','ML','ST','CL')),
  date_from     DATE NOT NULL,
  date_to       DATE NOT NULL,
  half_day_yn   CHAR(1) NOT NULL DEFAULT 'N',
  days          NUMERIC(5,1),
  authorised_by VARCHAR(30),
  authorised_dt DATE,
  med_cert_yn   CHAR(1) NOT NULL DEFAULT 'N',
  remarks       VARCHAR(255),
  upd_by        VARCHAR(30),
  upd_dt        TIMESTAMP
);
CREATE INDEX ix_hr_absence_emp ON hr_absence (emp_id, date_from);

INSERT INTO hr_holiday (country_cd, holiday_dt, descr) VALUES ('GB', '2012-12-25', 'Christmas Day'), ('GB', '2012-12-26', 'Boxing Day'), ('IE', '2013-03-18', 'St Patrick''s Day (obs.)');
