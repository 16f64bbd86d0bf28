-- mandatory presence in labs and seminars
CREATE TABLE attendance_record (
    enrolment_id bigint NOT NULL REFERENCES enrolment (id),
    meeting_id   bigint NOT NULL REFERENCES section_meeting (id),
    met_on       date NOT NULL,
    presence     char(1) NOT NULL DEFAULT 'P' CHECK (presence IN ('P', 'A', 'E', 'L')),
    noted_by     bigint REFERENCES staff_member (id),
    PRIMARY KEY (enrolment_id, meeting_id, met_on)
) PARTITION BY RANGE (met_on);
CREATE TABLE attendance_record_2020 PARTITION OF attendance_record FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE attendance_record_2021 PARTITION OF attendance_record FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE attendance_record_rest PARTITION OF attendance_record DEFAULT;

ALTER TABLE room ADD COLUMN capacity integer;
