-- course catalogue renumbered for the new provider contract, Feb 2019
CREATE TABLE trn_course_bak_2019 AS SELECT * FROM trn_course;

UPDATE trn_course SET course_code = 'C' || lpad(course_id::text, 4, '0') WHERE course_code NOT LIKE 'C0%';

CREATE TABLE trn_reminder (
  reminder_id   SERIAL PRIMARY KEY,
  enrolment_id  INTEGER NOT NULL REFERENCES trn_enrolment (enrolment_id),
  remind_on     DATE NOT NULL,
  email_to      VARCHAR(120),
  text          VARCHAR(1000) NOT NULL,
  sent_yn       CHAR(1) NOT NULL DEFAULT 'N',
  done_dt       TIMESTAMP
);
