CREATE TABLE partner_university (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         varchar(160) NOT NULL,
    country      char(2) NOT NULL REFERENCES country (iso2),
    erasmus_code varchar(20) UNIQUE,
    agreement_until date
);

CREATE TABLE exchange_incoming (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner_id  bigint NOT NULL REFERENCES partner_university (id),
    student_id  bigint REFERENCES student (id),      -- after matriculation as guest
    guest_name  varchar(160) NOT NULL,
    term_id     bigint NOT NULL REFERENCES term (id),
    months      smallint NOT NULL,
    nominated_on date,
    agreement_signed boolean NOT NULL DEFAULT false
);

CREATE TABLE exchange_outgoing (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner_id  bigint NOT NULL REFERENCES partner_university (id),
    student_id  bigint NOT NULL REFERENCES student (id),
    term_id     bigint NOT NULL REFERENCES term (id),
    months      smallint NOT NULL,
    nominated_on date,
    grant_eur   numeric(8,2),
    agreement_signed boolean NOT NULL DEFAULT false
);

CREATE TABLE thesis (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id    bigint NOT NULL REFERENCES student (id),
    degree_program_id bigint NOT NULL REFERENCES degree_program (id),
    title         varchar(300) NOT NULL,
    title_en      varchar(300),
    supervisor_id bigint NOT NULL REFERENCES staff_member (id),
    registered_on date NOT NULL,
    due_on        date,
    submitted_on  date,
    grade         varchar(4)
);
