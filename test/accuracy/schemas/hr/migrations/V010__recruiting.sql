CREATE TABLE rec_rejection_reason (
  reason_cd  VARCHAR(5) PRIMARY KEY,
  descr      VARCHAR(60) NOT NULL,
  sort_no    SMALLINT NOT NULL DEFAULT 0,
  active_yn  CHAR(1) NOT NULL DEFAULT 'Y'
);

CREATE TABLE rec_education_level (
  level_id     SERIAL PRIMARY KEY,
  level_code   VARCHAR(5) NOT NULL UNIQUE,
  level_name   VARCHAR(60) NOT NULL,
  sort_no      SMALLINT NOT NULL DEFAULT 0
);

CREATE TABLE rec_agency (
  agency_id   SERIAL PRIMARY KEY,
  name        VARCHAR(80) NOT NULL,
  contact     VARCHAR(80),
  email       VARCHAR(120),
  phone       VARCHAR(30),
  fee_pct     NUMERIC(5,2),
  active_yn   CHAR(1) NOT NULL DEFAULT 'Y',
  remarks     VARCHAR(255)
);

CREATE TABLE rec_vacancy (
  vacancy_id   SERIAL PRIMARY KEY,
  position_id  INTEGER REFERENCES hr_position (position_id),
  title        VARCHAR(80) NOT NULL,
  openings     SMALLINT NOT NULL DEFAULT 1,
  salary_from  NUMERIC(12,2),
  salary_to    NUMERIC(12,2),
  min_edu_level_id INTEGER REFERENCES rec_education_level (level_id),
  advert_text  TEXT,
  opened_dt    DATE NOT NULL DEFAULT CURRENT_DATE,
  closing_dt   DATE,
  status       VARCHAR(10) NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT','OPEN','ONHOLD','FILLED','CANCELLED')),
  owner_emp_id INTEGER REFERENCES hr_employee (emp_id)
);

CREATE TABLE rec_candidate (
  candidate_id  SERIAL PRIMARY KEY,
  surname       VARCHAR(40) NOT NULL,
  forenames     VARCHAR(60) NOT NULL,
  birth_date    DATE,
  gender        CHAR(1) CHECK (gender IN ('M','F','X')),
  email         VARCHAR(120),
  home_phone    VARCHAR(30),
  mobile        VARCHAR(30),
  address       VARCHAR(255),
  edu_level_id  INTEGER REFERENCES rec_education_level (level_id),
  agency_id     INTEGER REFERENCES rec_agency (agency_id),
  source        VARCHAR(20),
  consent_until DATE,
  hired_emp_id  INTEGER REFERENCES hr_employee (emp_id),
  created_dt    TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX ix_rec_candidate_name ON rec_candidate (surname, forenames);

CREATE TABLE rec_application (
  application_id  SERIAL PRIMARY KEY,
  vacancy_id      INTEGER NOT NULL REFERENCES rec_vacancy (vacancy_id),
  candidate_id    INTEGER NOT NULL REFERENCES rec_candidate (candidate_id),
  applied_dt      DATE NOT NULL DEFAULT CURRENT_DATE,
  stage           VARCHAR(12) NOT NULL DEFAULT 'NEW' CHECK (stage IN ('NEW','SCREEN','INTERVIEW','OFFER','HIRED','REJECTED')),
  rejection_cd    VARCHAR(5) REFERENCES rec_rejection_reason (reason_cd),
  salary_expected NUMERIC(12,2),
  remarks         VARCHAR(2000),
  UNIQUE (vacancy_id, candidate_id)
);

CREATE TABLE rec_interview (
  interview_id    SERIAL PRIMARY KEY,
  application_id  INTEGER NOT NULL REFERENCES rec_application (application_id),
  round_no        SMALLINT NOT NULL DEFAULT 1,
  starts_at       TIMESTAMP NOT NULL,
  room            VARCHAR(40),
  outcome         CHAR(1) CHECK (outcome IN ('+','-','?')),
  remarks         VARCHAR(2000)
);

CREATE TABLE rec_offer (
  offer_id        SERIAL PRIMARY KEY,
  application_id  INTEGER NOT NULL REFERENCES rec_application (application_id),
  contr_type_cd   VARCHAR(5) REFERENCES hr_contract_type (contr_type_cd),
  empl_type_cd    VARCHAR(5) REFERENCES hr_employment_type (empl_type_cd),
  start_date      DATE NOT NULL,
  weekly_hours    NUMERIC(5,2),
  base_salary     NUMERIC(12,2) NOT NULL,
  sent_dt         DATE,
  valid_until     DATE,
  answer          CHAR(1) CHECK (answer IN ('Y','N')),
  answered_dt     DATE
);

CREATE TABLE rec_skill (
  skill_id   SERIAL PRIMARY KEY,
  skill_name VARCHAR(60) NOT NULL UNIQUE,
  category   VARCHAR(30)
);

CREATE TABLE rec_candidate_skill (
  candidate_id  INTEGER NOT NULL REFERENCES rec_candidate (candidate_id),
  skill_id      INTEGER NOT NULL REFERENCES rec_skill (skill_id),
  level         SMALLINT CHECK (level BETWEEN 1 AND 5),
  years         NUMERIC(4,1),
  PRIMARY KEY (candidate_id, skill_id)
);

INSERT INTO rec_rejection_reason VALUES ('QUAL', 'Not qualified', 1, 'Y'), ('SAL', 'Salary expectation', 2, 'Y'), ('WD', 'Withdrawn', 3, 'Y'), ('OTH', 'Other candidate preferred', 4, 'Y');
INSERT INTO rec_education_level (level_code, level_name, sort_no) VALUES ('NONE', 'No formal education', 0), ('GCSE', 'GCSE', 1), ('ALEV', 'A levels', 2),
  ('BACH', 'Bachelor''s degree', 3), ('MAST', 'Master''s degree', 4), ('PHD', 'Doctorate', 5);
INSERT INTO rec_skill (skill_name, category) VALUES ('Excel', 'Office'), ('Bookkeeping', 'Finance'), ('Forklift licence', 'Warehouse'), ('German', 'Language'), ('SQL', 'IT');
