-- Ashby plant taken over 2014: personnel file of their AS/400, loaded by consulting

CREATE TABLE legacy_employee (
  persnr        VARCHAR(10) NOT NULL PRIMARY KEY,
  last_name     VARCHAR(40),
  first_name    VARCHAR(40),
  dob           DATE,
  sex           CHAR(1),
  nationality   CHAR(2),
  ni_number     VARCHAR(13),
  dept          VARCHAR(10),
  hired         DATE,
  resigned      DATE,
  street        VARCHAR(80),
  town          VARCHAR(60),
  phone         VARCHAR(30),
  taken_over_yn CHAR(1) NOT NULL DEFAULT 'N'
);

INSERT INTO hr_company (company_no, name, country_cd) VALUES ('0003', 'Persona Ashby Ltd', 'GB');

INSERT INTO hr_employee (emp_no, company_id, surname, forenames, birth_date, gender_cd, ni_number, hire_date, leave_date, home_phone)
  SELECT '9' || persnr, 3, last_name, first_name, dob, sex, ni_number, hired, resigned, phone FROM legacy_employee;

-- old number -> new number, for the printed badges
CREATE VIEW hr_v_ashby_number AS
  SELECT l.persnr, l.last_name, e.emp_no FROM legacy_employee l JOIN hr_employee e ON e.emp_no = '9' || l.persnr;
