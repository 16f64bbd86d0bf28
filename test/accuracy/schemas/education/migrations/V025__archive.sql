CREATE SCHEMA archive;
CREATE TABLE archive.enrolment (
    id          bigint PRIMARY KEY,
    student_id  bigint NOT NULL,
    section_id  bigint NOT NULL,
    status_code varchar(12) NOT NULL,
    attempt_no  smallint NOT NULL,
    enrolled_at timestamptz NOT NULL,
    dropped_at  timestamptz,
    archived_at timestamptz NOT NULL DEFAULT now()
);

CREATE PROCEDURE archive.move_enrolments(p_before date) LANGUAGE sql AS $$
    INSERT INTO archive.enrolment (id, student_id, section_id, status_code, attempt_no, enrolled_at, dropped_at)
    SELECT e.id, e.student_id, e.section_id, e.status_code, e.attempt_no, e.enrolled_at, e.dropped_at
      FROM public.enrolment e WHERE e.enrolled_at < p_before AND e.status_code IN ('dropped', 'failed')
        AND NOT EXISTS (SELECT 1 FROM public.grade g WHERE g.enrolment_id = e.id)
    ON CONFLICT DO NOTHING;
    DELETE FROM public.enrolment e USING archive.enrolment a WHERE a.id = e.id;
$$;

-- GPA per term, refreshed after every release of grades
CREATE TABLE student_term_summary (
    student_id   bigint NOT NULL REFERENCES student (id),
    term_id      bigint NOT NULL REFERENCES term (id),
    credits      numeric(5,1) NOT NULL DEFAULT 0,
    gpa          numeric(3,2),
    courses_failed smallint NOT NULL DEFAULT 0,
    computed_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (student_id, term_id)
);
