CREATE TABLE hr_appraisal (
  appraisal_id   SERIAL PRIMARY KEY,
  emp_id         INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  appraisal_year SMALLINT NOT NULL,
  appraiser_emp_id INTEGER REFERENCES hr_employee (emp_id),
  meeting_dt     DATE,
  overall_mark   SMALLINT CHECK (overall_mark BETWEEN 1 AND 5),
  strengths      VARCHAR(2000),
  weaknesses     VARCHAR(2000),
  agreed_actions VARCHAR(2000),
  signed_emp_dt  DATE,
  signed_mgr_dt  DATE,
  UNIQUE (emp_id, appraisal_year)
);

CREATE TABLE hr_document (
  document_id  SERIAL PRIMARY KEY,
  owner_type   VARCHAR(10) NOT NULL CHECK (owner_type IN ('EMPLOYEE','CONTRACT','CANDIDATE','COURSE')),
  owner_id     INTEGER NOT NULL,
  doc_type_cd  VARCHAR(10) NOT NULL REFERENCES hr_document_type (doc_type_cd),
  title        VARCHAR(120) NOT NULL,
  file_name    VARCHAR(255),
  mime_type    VARCHAR(60),
  content      BYTEA,
  doc_date     DATE,
  uploaded_by  VARCHAR(30),
  uploaded_dt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX ix_hr_document_owner ON hr_document (owner_type, owner_id);

CREATE TABLE hr_equipment (
  equipment_id  SERIAL PRIMARY KEY,
  asset_tag     VARCHAR(20) NOT NULL UNIQUE,
  descr         VARCHAR(80) NOT NULL,
  category      VARCHAR(20),
  serial_no     VARCHAR(40),
  purchase_dt   DATE,
  scrapped_dt   DATE
);

CREATE TABLE hr_equipment_issue (
  issue_id      SERIAL PRIMARY KEY,
  equipment_id  INTEGER NOT NULL REFERENCES hr_equipment (equipment_id),
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  issued_dt     DATE NOT NULL,
  returned_dt   DATE,
  condition     VARCHAR(60)
);
