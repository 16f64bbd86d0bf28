CREATE TABLE applicant (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    given_name       varchar(80) NOT NULL,
    family_name      varchar(80) NOT NULL,
    birth_date       date NOT NULL,
    sex              char(1),
    nationality_code char(2) REFERENCES nationality (code),
    email            varchar(160) NOT NULL,
    phone            varchar(30),
    school_name      varchar(160),
    school_leaving_on date,
    created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE application (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    applicant_id      bigint NOT NULL REFERENCES applicant (id),
    degree_program_id bigint NOT NULL REFERENCES degree_program (id),
    term_id           bigint NOT NULL REFERENCES term (id),
    status            varchar(12) NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'complete', 'in_review', 'decided', 'withdrawn')),
    submitted_at      timestamptz,
    UNIQUE (applicant_id, degree_program_id, term_id)
);

CREATE TABLE application_document (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id bigint NOT NULL REFERENCES application (id),
    doc_type       varchar(30) NOT NULL,
    file_path      varchar(300) NOT NULL,
    verified       boolean NOT NULL DEFAULT false,
    received_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE application_comment (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id bigint NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    staff_member_id bigint NOT NULL REFERENCES staff_member (id),
    comment_text   text NOT NULL,
    internal       boolean NOT NULL DEFAULT true,
    written_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE adm_decision (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id bigint NOT NULL UNIQUE REFERENCES application (id),
    decision       varchar(12) NOT NULL CHECK (decision IN ('admit', 'reject', 'waitlist', 'conditional')),
    condition_text text,
    decided_by     bigint REFERENCES staff_member (id),
    decided_at     timestamptz NOT NULL DEFAULT now(),
    appeal_until   date
);

-- weekly file from the national application portal, everything as text
CREATE TABLE stg_applicant (
    line_no       integer NOT NULL,
    file_name     text NOT NULL,
    given_name    text,
    family_name   text,
    birth_date    text,
    sex           text,
    nationality_code text,
    email         text,
    phone         text,
    program_code  text,
    error_text    text,
    loaded_at     timestamptz NOT NULL DEFAULT now()
);
