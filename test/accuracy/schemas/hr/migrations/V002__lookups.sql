CREATE TABLE hr_country (
  country_cd  CHAR(2) PRIMARY KEY,
  descr       VARCHAR(60) NOT NULL,
  nationality VARCHAR(60),
  active_yn   CHAR(1) NOT NULL DEFAULT 'Y'
);

CREATE TABLE hr_gender (
  gender_cd  CHAR(1) PRIMARY KEY,
  descr      VARCHAR(30) NOT NULL
);

CREATE TABLE hr_marital_status (
  marital_cd  CHAR(1) PRIMARY KEY,
  descr       VARCHAR(30) NOT NULL,
  sort_no     SMALLINT NOT NULL DEFAULT 0
);

CREATE TABLE hr_employment_type (
  empl_type_cd  VARCHAR(5) PRIMARY KEY,
  descr         VARCHAR(60) NOT NULL,
  sort_no       SMALLINT NOT NULL DEFAULT 0,
  active_yn     CHAR(1) NOT NULL DEFAULT 'Y'
);
COMMENT ON TABLE hr_employment_type IS 'Extent of work: full-time, part-time ...';

CREATE TABLE hr_contract_type (
  contr_type_cd  VARCHAR(5) PRIMARY KEY,
  descr          VARCHAR(60) NOT NULL,
  sort_no        SMALLINT NOT NULL DEFAULT 0,
  active_yn      CHAR(1) NOT NULL DEFAULT 'Y',
  end_date_req_yn CHAR(1) NOT NULL DEFAULT 'N'
);

CREATE TABLE hr_termination_reason (
  reason_cd  VARCHAR(5) PRIMARY KEY,
  descr      VARCHAR(60) NOT NULL,
  sort_no    SMALLINT NOT NULL DEFAULT 0,
  active_yn  CHAR(1) NOT NULL DEFAULT 'Y',
  voluntary_yn CHAR(1) NOT NULL DEFAULT 'N'
);

CREATE TABLE hr_education_level (
  edu_level_cd  VARCHAR(5) PRIMARY KEY,
  descr         VARCHAR(60) NOT NULL,
  rank_no       SMALLINT NOT NULL
);

CREATE TABLE hr_document_type (
  doc_type_cd   VARCHAR(10) PRIMARY KEY,
  descr         VARCHAR(60) NOT NULL,
  retention_yrs SMALLINT,
  active_yn     CHAR(1) NOT NULL DEFAULT 'Y'
);

INSERT INTO hr_country (country_cd, descr, nationality) VALUES
  ('GB', 'United Kingdom', 'British'), ('IE', 'Ireland', 'Irish'), ('FR', 'France', 'French'), ('DE', 'Germany', 'German'),
  ('PL', 'Poland', 'Polish'), ('ES', 'Spain', 'Spanish'), ('IN', 'India', 'Indian'), ('US', 'United States', 'American');
INSERT INTO hr_gender VALUES ('M', 'Male'), ('F', 'Female'), ('X', 'Not stated');
INSERT INTO hr_marital_status VALUES ('S', 'Single', 1), ('M', 'Married', 2), ('P', 'Civil partner', 3), ('D', 'Divorced', 4), ('W', 'Widowed', 5);
INSERT INTO hr_employment_type VALUES ('FT', 'Full-time', 1, 'Y'), ('PT', 'Part-time', 2, 'Y'), ('CAS', 'Casual', 3, 'Y'), ('ZH', 'Zero hours', 4, 'N');
INSERT INTO hr_contract_type VALUES ('PERM', 'Permanent', 1, 'Y', 'N'), ('FIX', 'Fixed term', 2, 'Y', 'Y'), ('APPR', 'Apprenticeship', 3, 'Y', 'Y'), ('AGY', 'Agency worker', 4, 'Y', 'N');
INSERT INTO hr_termination_reason VALUES ('RES', 'Resignation', 1, 'Y', 'Y'), ('RED', 'Redundancy', 2, 'Y', 'N'), ('DIS', 'Dismissal', 3, 'Y', 'N'),
  ('RET', 'Retirement', 4, 'Y', 'Y'), ('EOC', 'End of contract', 5, 'Y', 'N'), ('DEC', 'Deceased', 6, 'Y', 'N');
INSERT INTO hr_education_level VALUES ('NONE', 'None', 0), ('GCSE', 'GCSE', 1), ('ALEV', 'A level', 2), ('BACH', 'Bachelor', 3), ('MAST', 'Master', 4), ('PHD', 'Doctorate', 5);
INSERT INTO hr_document_type VALUES ('CONTR', 'Signed contract', 10, 'Y'), ('ID', 'Identity document', 2, 'Y'), ('CV', 'Curriculum vitae', 2, 'Y'),
  ('MED', 'Medical certificate', 5, 'Y'), ('CERT', 'Certificate', 10, 'Y'), ('WARN', 'Written warning', 3, 'Y');
