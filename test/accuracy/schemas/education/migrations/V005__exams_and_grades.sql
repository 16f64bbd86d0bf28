CREATE TABLE grade_scale (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    varchar(40) NOT NULL UNIQUE,
    country char(2) REFERENCES country (iso2)
);

CREATE TABLE exam (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    section_id   bigint NOT NULL REFERENCES course_section (id),
    exam_type    varchar(10) NOT NULL CHECK (exam_type IN ('written', 'oral', 'practical', 'take_home')),
    held_at      timestamptz NOT NULL,
    duration_min smallint,
    max_points   numeric(6,2),
    cancelled    boolean NOT NULL DEFAULT false
);

CREATE TABLE exam_registration (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exam_id       bigint NOT NULL REFERENCES exam (id),
    student_id    bigint NOT NULL REFERENCES student (id),
    registered_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_at  timestamptz,
    attempt_no    smallint NOT NULL DEFAULT 1,
    showed_up     boolean,
    UNIQUE (exam_id, student_id)
);

CREATE TABLE exam_seat (
    exam_id    bigint NOT NULL REFERENCES exam (id),
    room_id    bigint NOT NULL REFERENCES room (id),
    seat_no    smallint NOT NULL,
    registration_id bigint REFERENCES exam_registration (id),
    PRIMARY KEY (exam_id, room_id, seat_no)
);

CREATE TABLE grade (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enrolment_id bigint NOT NULL REFERENCES enrolment (id),
    exam_id      bigint REFERENCES exam (id),
    scale_id     bigint NOT NULL REFERENCES grade_scale (id),
    grade        varchar(4) NOT NULL,
    points       numeric(6,2),
    graded_by    bigint REFERENCES staff_member (id),
    published_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT grade_points_chk CHECK (points >= 0)
);
CREATE INDEX grade_enrolment_ix ON grade (enrolment_id);

-- lecturers type here until the department head releases the list
CREATE TABLE grade_draft (
    enrolment_id bigint NOT NULL REFERENCES enrolment (id),
    exam_id      bigint NOT NULL REFERENCES exam (id),
    grade        varchar(4),
    points       numeric(6,2),
    graded_by    bigint REFERENCES staff_member (id),
    remark       text,
    saved_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (enrolment_id, exam_id)
);

CREATE TABLE grade_history (
    hist_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    grade_id     bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    exam_id      bigint,
    scale_id     bigint,
    grade        varchar(4),
    points       numeric(6,2),
    graded_by    bigint,
    published_at timestamptz,
    op           char(1) NOT NULL,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    changed_by   text NOT NULL DEFAULT current_user
);

CREATE FUNCTION grade_keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO grade_history (grade_id, enrolment_id, exam_id, scale_id, grade, points, graded_by, published_at, op)
    VALUES (OLD.id, OLD.enrolment_id, OLD.exam_id, OLD.scale_id, OLD.grade, OLD.points, OLD.graded_by, OLD.published_at, left(TG_OP, 1));
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER grade_history_trg AFTER UPDATE OR DELETE ON grade FOR EACH ROW EXECUTE FUNCTION grade_keep_history();

CREATE VIEW v_transcript AS
SELECT s.matric_no, c.code, c.title, c.credits, t.code AS term, g.grade
  FROM grade g
  JOIN enrolment e ON e.id = g.enrolment_id
  JOIN student s ON s.id = e.student_id
  JOIN course_section cs ON cs.id = e.section_id
  JOIN course c ON c.id = cs.course_id
  JOIN term t ON t.id = cs.term_id;

INSERT INTO grade_scale (name, country) VALUES ('Austrian 1-5', 'AT'), ('ECTS A-F', NULL);
