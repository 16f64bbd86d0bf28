CREATE TABLE degree_level (
    code   varchar(6) PRIMARY KEY,
    label  varchar(40) NOT NULL,
    ects   smallint
);

CREATE TABLE degree_program (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department_id bigint NOT NULL REFERENCES department (id),
    code          varchar(12) NOT NULL UNIQUE,
    title         varchar(160) NOT NULL,
    level_code    varchar(6) NOT NULL REFERENCES degree_level (code),
    duration_terms smallint NOT NULL,
    active        boolean NOT NULL DEFAULT true
);

CREATE TABLE course (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department_id bigint NOT NULL REFERENCES department (id),
    code          varchar(12) NOT NULL UNIQUE,
    title         varchar(160) NOT NULL,
    syllabus      text,
    credits       numeric(4,1) NOT NULL CHECK (credits > 0),
    weekly_hours  numeric(3,1),
    active        boolean NOT NULL DEFAULT true
);

CREATE TABLE course_prerequisite (
    course_id          bigint NOT NULL REFERENCES course (id),
    required_course_id bigint NOT NULL REFERENCES course (id),
    min_grade          numeric(2,1),
    PRIMARY KEY (course_id, required_course_id),
    CHECK (course_id <> required_course_id)
);

-- old course counts as new course after a curriculum change
CREATE TABLE course_equivalence (
    course_id            bigint NOT NULL REFERENCES course (id),
    equivalent_course_id bigint NOT NULL REFERENCES course (id),
    decided_on           date,
    PRIMARY KEY (course_id, equivalent_course_id)
);

CREATE TABLE course_translation (
    course_id bigint NOT NULL REFERENCES course (id),
    lang      char(2) NOT NULL,
    title     varchar(160) NOT NULL,
    syllabus  text,
    PRIMARY KEY (course_id, lang)
);

CREATE TABLE degree_program_translation (
    degree_program_id bigint NOT NULL REFERENCES degree_program (id),
    lang              char(2) NOT NULL,
    title             varchar(160) NOT NULL,
    PRIMARY KEY (degree_program_id, lang)
);

CREATE TABLE student_program (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id        bigint NOT NULL REFERENCES student (id),
    degree_program_id bigint NOT NULL REFERENCES degree_program (id),
    begins_on         date NOT NULL,
    ends_on           date,
    outcome           varchar(20) CHECK (outcome IN ('graduated', 'withdrawn', 'expelled', 'transferred'))
);
CREATE INDEX student_program_student_ix ON student_program (student_id);

INSERT INTO degree_level VALUES ('BSC', 'Bachelor of Science', 180), ('MSC', 'Master of Science', 120), ('LLM', 'Master of Laws', 120), ('MD', 'Doctor of Medicine', 360);
