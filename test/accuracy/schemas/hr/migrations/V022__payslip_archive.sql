-- yearly archive, run by the batch user in February for the year before the last
CREATE TABLE pay_slip_2021 (LIKE pay_slip INCLUDING DEFAULTS);
ALTER TABLE pay_slip_2021 ALTER COLUMN slip_id DROP DEFAULT;
ALTER TABLE pay_slip_2021 ADD PRIMARY KEY (slip_id);

ALTER TABLE pay_slip ADD COLUMN student_loan NUMERIC(12,2) NOT NULL DEFAULT 0;

CREATE TABLE pay_slip_2022 (LIKE pay_slip);
ALTER TABLE pay_slip_2022 ADD PRIMARY KEY (slip_id);
ALTER TABLE pay_slip_2022 ADD COLUMN archived_dt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE VIEW pay_v_slip_all AS
  SELECT slip_id, emp_id, period_id, gross, tax, net FROM pay_slip
  UNION ALL SELECT slip_id, emp_id, period_id, gross, tax, net FROM pay_slip_2021
  UNION ALL SELECT slip_id, emp_id, period_id, gross, tax, net FROM pay_slip_2022;
