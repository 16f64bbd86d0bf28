-- Leave module with workflow (release 6)

CREATE TABLE lv_type (
  lv_type_cd    CHAR(2) PRIMARY KEY,
  name          VARCHAR(60) NOT NULL,
  paid_yn       CHAR(1) NOT NULL DEFAULT 'Y',
  entitled_yn   CHAR(1) NOT NULL DEFAULT 'N',
  colour        VARCHAR(7)
);
INSERT INTO lv_type (lv_type_cd, name, paid_yn, entitled_yn) VALUES ('AL', 'Annual leave', 'Y', 'Y'), ('SL', 'Sick leave', 'Y', 'N'), ('UL', 'Unpaid leave', 'N', 'N'),
  ('ML', 'Maternity / paternity', 'Y', 'N'), ('ST', 'Study leave', 'Y', 'Y'), ('CL', 'Compassionate leave', 'Y', 'N');

CREATE TABLE lv_entitlement (
  entitlement_id  SERIAL PRIMARY KEY,
  emp_id          INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  lv_type_cd      CHAR(2) NOT NULL REFERENCES lv_type (lv_type_cd),
  leave_year      SMALLINT NOT NULL,
  days            NUMERIC(5,1) NOT NULL,
  carried_over    NUMERIC(5,1) NOT NULL DEFAULT 0,
  carry_expires   DATE,
  UNIQUE (emp_id, lv_type_cd, leave_year)
);

CREATE TABLE lv_request (
  request_id    SERIAL PRIMARY KEY,
  emp_id        INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  lv_type_cd    CHAR(2) NOT NULL REFERENCES lv_type (lv_type_cd),
  from_date     DATE NOT NULL,
  to_date       DATE NOT NULL,
  half_day      CHAR(2) CHECK (half_day IN ('AM','PM')),
  days          NUMERIC(5,1) NOT NULL,
  status        VARCHAR(10) NOT NULL DEFAULT 'REQUESTED' CHECK (status IN ('REQUESTED','APPROVED','DECLINED','WITHDRAWN','TAKEN')),
  note          VARCHAR(500),
  requested_dt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT ck_lv_request_dates CHECK (to_date >= from_date)
);
CREATE INDEX ix_lv_request_emp ON lv_request (emp_id, from_date);

CREATE TABLE lv_approval (
  approval_id      SERIAL PRIMARY KEY,
  request_id       INTEGER NOT NULL REFERENCES lv_request (request_id),
  approver_emp_id  INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  step_no          SMALLINT NOT NULL DEFAULT 1,
  decision         CHAR(1) CHECK (decision IN ('A','D')),
  decided_dt       TIMESTAMP,
  remarks          VARCHAR(255),
  UNIQUE (request_id, step_no)
);

CREATE TABLE lv_balance (
  emp_id       INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  lv_type_cd   CHAR(2) NOT NULL REFERENCES lv_type (lv_type_cd),
  leave_year   SMALLINT NOT NULL,
  entitled     NUMERIC(5,1) NOT NULL,
  taken        NUMERIC(5,1) NOT NULL DEFAULT 0,
  planned      NUMERIC(5,1) NOT NULL DEFAULT 0,
  remaining    NUMERIC(5,1) NOT NULL,
  computed_dt  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (emp_id, lv_type_cd, leave_year)
);
COMMENT ON TABLE lv_balance IS 'Computed by the night batch from entitlements and requests';

CREATE TABLE lv_notification (
  id                SERIAL PRIMARY KEY,
  request_id        INTEGER NOT NULL REFERENCES lv_request (request_id),
  recipient_emp_id  INTEGER NOT NULL REFERENCES hr_employee (emp_id),
  kind              VARCHAR(12) NOT NULL,
  message           VARCHAR(500) NOT NULL,
  notified_at       TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  seen_at           TIMESTAMP
);

CREATE OR REPLACE FUNCTION lv_refresh_balance(p_year SMALLINT) RETURNS VOID LANGUAGE SQL AS $$
  INSERT INTO lv_balance (emp_id, lv_type_cd, leave_year, entitled, taken, remaining)
  SELECT e.emp_id, e.lv_type_cd, e.leave_year, e.days + e.carried_over, COALESCE(SUM(r.days), 0), e.days + e.carried_over - COALESCE(SUM(r.days), 0)
  FROM lv_entitlement e
  LEFT JOIN lv_request r ON r.emp_id = e.emp_id AND r.lv_type_cd = e.lv_type_cd AND r.status = 'TAKEN' AND EXTRACT(YEAR FROM r.from_date) = e.leave_year
  WHERE e.leave_year = p_year
  GROUP BY e.entitlement_id
  ON CONFLICT (emp_id, lv_type_cd, leave_year) DO UPDATE SET entitled = EXCLUDED.entitled, taken = EXCLUDED.taken, remaining = EXCLUDED.remaining, computed_dt = CURRENT_TIMESTAMP;
$$;

CREATE TABLE IF NOT EXISTS hr_holiday (
  id           SERIAL PRIMARY KEY,
  location_id  INTEGER REFERENCES hr_location (location_id),
  country_cd   CHAR(2),
  holiday_dt   DATE NOT NULL,
  name         VARCHAR(80) NOT NULL,
  half_day_yn  CHAR(1) NOT NULL DEFAULT 'N'
);
