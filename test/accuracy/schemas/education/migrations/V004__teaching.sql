CREATE TABLE course_section (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    course_id  bigint NOT NULL REFERENCES course (id),
    term_id    bigint NOT NULL REFERENCES term (id),
    section_no smallint NOT NULL DEFAULT 1,
    capacity   integer,
    language   char(2) NOT NULL DEFAULT 'de',
    UNIQUE (course_id, term_id, section_no)
);

CREATE TABLE section_instructor (
    section_id      bigint NOT NULL REFERENCES course_section (id),
    staff_member_id bigint NOT NULL REFERENCES staff_member (id),
    role            varchar(12) NOT NULL DEFAULT 'lecturer',
    share_pct       smallint,
    PRIMARY KEY (section_id, staff_member_id)
);

CREATE TABLE section_meeting (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    section_id bigint NOT NULL REFERENCES course_section (id),
    room_id    bigint REFERENCES room (id),
    begins_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    cancelled  boolean NOT NULL DEFAULT false
);
CREATE INDEX section_meeting_section_ix ON section_meeting (section_id, begins_at);

CREATE TABLE enrolment_status (
    code     varchar(12) PRIMARY KEY,
    label    varchar(40) NOT NULL,
    is_final boolean NOT NULL DEFAULT false
);

CREATE TABLE enrolment (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id  bigint NOT NULL REFERENCES student (id),
    section_id  bigint NOT NULL REFERENCES course_section (id),
    status_code varchar(12) NOT NULL DEFAULT 'registered' REFERENCES enrolment_status (code),
    attempt_no  smallint NOT NULL DEFAULT 1,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    dropped_at  timestamptz,
    UNIQUE (student_id, section_id)
);
CREATE INDEX enrolment_student_ix ON enrolment (student_id);
CREATE INDEX enrolment_section_ix ON enrolment (section_id);

CREATE TABLE waitlist_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id  bigint NOT NULL REFERENCES student (id),
    section_id  bigint NOT NULL REFERENCES course_section (id),
    position    integer NOT NULL,
    entered_at  timestamptz NOT NULL DEFAULT now(),
    offered_at  timestamptz,
    UNIQUE (section_id, student_id)
);

INSERT INTO enrolment_status VALUES ('registered', 'Registered', false), ('attending', 'Attending', false), ('dropped', 'Dropped', true), ('passed', 'Passed', true), ('failed', 'Failed', true);
