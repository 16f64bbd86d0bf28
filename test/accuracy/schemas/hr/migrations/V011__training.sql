CREATE TABLE trn_provider (
  provider_id  SERIAL PRIMARY KEY,
  name         VARCHAR(80) NOT NULL,
  contact      VARCHAR(80),
  email        VARCHAR(120),
  phone        VARCHAR(30),
  active_yn    CHAR(1) NOT NULL DEFAULT 'Y',
  rating       SMALLINT,
  remarks      VARCHAR(255)
);

CREATE TABLE trn_venue (
  venue_id    SERIAL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  street      VARCHAR(80),
  city        VARCHAR(60),
  postcode    VARCHAR(10),
  country_cd  CHAR(2) REFERENCES hr_country (country_cd),
  phone       VARCHAR(30),
  seats       SMALLINT,
  day_rate    NUMERIC(10,2)
);
COMMENT ON TABLE trn_venue IS 'Hired rooms and hotels';

CREATE TABLE trn_course (
  course_id     SERIAL PRIMARY KEY,
  course_code   VARCHAR(10) NOT NULL UNIQUE,
  title         VARCHAR(120) NOT NULL,
  descr         TEXT,
  provider_id   INTEGER REFERENCES trn_provider (provider_id),
  duration_days NUMERIC(4,1),
  cost_per_head NUMERIC(10,2),
  mandatory_yn  CHAR(1) NOT NULL DEFAULT 'N',
  refresh_months SMALLINT,
  active_yn     CHAR(1) NOT NULL DEFAULT 'Y'
);

CREATE TABLE trn_course_text (
  course_id  INTEGER NOT NULL REFERENCES trn_course (course_id),
  lang_cd    CHAR(2) NOT NULL,
  title      VARCHAR(120) NOT NULL,
  descr      TEXT,
  PRIMARY KEY (course_id, lang_cd)
);

CREATE TABLE trn_session (
  session_id   SERIAL PRIMARY KEY,
  course_id    INTEGER NOT NULL REFERENCES trn_course (course_id),
  venue_id     INTEGER REFERENCES trn_venue (venue_id),
  start_date   DATE NOT NULL,
  end_date     DATE NOT NULL,
  trainer      VARCHAR(80),
  max_seats    SMALLINT,
  cancelled_yn CHAR(1) NOT NULL DEFAULT 'N'
);
CREATE INDEX ix_trn_session_course ON trn_session (course_id);

CREATE TABLE trn_enrolment (
  enrolment_id  SERIAL PRIMARY KEY,
  session_id    INTEGER NOT NULL REFERENCES trn_session (session_id),
  emp_id        BIGINT NOT NULL,
  enrolled_dt   DATE NOT NULL DEFAULT CURRENT_DATE,
  status        VARCHAR(10) NOT NULL DEFAULT 'BOOKED' CHECK (status IN ('BOOKED','WAITING','ATTENDED','NOSHOW','CANCELLED')),
  passed_yn     CHAR(1),
  score         NUMERIC(5,2),
  UNIQUE (session_id, emp_id)
);

CREATE TABLE trn_skill (
  skill_code   VARCHAR(10) PRIMARY KEY,
  description  VARCHAR(80) NOT NULL,
  skill_group  VARCHAR(30),
  expires_yn   CHAR(1) NOT NULL DEFAULT 'N'
);

CREATE TABLE trn_employee_skill (
  emp_id      INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  skill_code  VARCHAR(10) NOT NULL REFERENCES trn_skill (skill_code),
  level       SMALLINT CHECK (level BETWEEN 1 AND 5),
  acquired_dt DATE,
  verified_by VARCHAR(30),
  PRIMARY KEY (emp_id, skill_code)
);

INSERT INTO trn_skill (skill_code, description, skill_group) VALUES ('XLS', 'Microsoft Excel', 'Office'), ('BOOK', 'Bookkeeping', 'Finance'),
  ('FORK', 'Forklift driving licence', 'Warehouse'), ('FAID', 'First aid', 'Safety'), ('LDE', 'German', 'Language');
INSERT INTO trn_course (course_code, title, mandatory_yn) VALUES ('FIRE', 'Fire safety', 'Y'), ('GDPR', 'Data protection', 'Y'), ('FORKL', 'Forklift operator', 'N');
