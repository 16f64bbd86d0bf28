CREATE TABLE nationality (
    code  char(2) PRIMARY KEY,
    label varchar(80) NOT NULL
);

CREATE TABLE person (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    given_name       varchar(80) NOT NULL,
    family_name      varchar(80) NOT NULL,
    birth_date       date,
    sex              char(1) CHECK (sex IN ('f', 'm', 'x')),
    nationality_code char(2) REFERENCES nationality (code),
    private_email    varchar(160),
    created_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person IS 'Natural persons. Roles (student, staff member, patron) refer to it.';
CREATE INDEX person_name_ix ON person (family_name, given_name);

CREATE TABLE student (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id     bigint NOT NULL UNIQUE REFERENCES person (id),
    matric_no     varchar(10) NOT NULL UNIQUE,
    uni_email     varchar(160) NOT NULL UNIQUE,
    phone         varchar(30),
    matriculated_on date NOT NULL,
    left_on       date,
    leave_reason  varchar(40),
    created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE staff_member (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id     bigint NOT NULL REFERENCES person (id),
    staff_no      varchar(10) NOT NULL UNIQUE,
    title         varchar(40),
    department_id bigint REFERENCES department (id),
    position      varchar(80),
    work_email    varchar(160),
    phone_ext     varchar(10),
    office_room_id bigint REFERENCES room (id),
    employed_from date NOT NULL,
    employed_to   date
);

CREATE TABLE student_address (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id bigint NOT NULL REFERENCES student (id),
    kind       varchar(10) NOT NULL DEFAULT 'term' CHECK (kind IN ('term', 'home')),
    street     varchar(120) NOT NULL,
    zip        varchar(12),
    city       varchar(80) NOT NULL,
    country    char(2) REFERENCES country (iso2),
    valid_from date NOT NULL DEFAULT current_date,
    valid_to   date
);
CREATE INDEX student_address_student_ix ON student_address (student_id);

CREATE TABLE emerg_contact (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id   bigint NOT NULL REFERENCES student (id),
    contact_name varchar(120) NOT NULL,
    relation     varchar(40),
    phone        varchar(30) NOT NULL
);

-- disability office only, see grants at the bottom
CREATE TABLE student_disability (
    student_id      bigint PRIMARY KEY REFERENCES student (id),
    certificate_no  varchar(40),
    degree_pct      smallint CHECK (degree_pct BETWEEN 0 AND 100),
    accommodations  text,
    reviewed_on     date
);
REVOKE ALL ON student_disability FROM public;

INSERT INTO nationality VALUES ('AT', 'Austria'), ('DE', 'Germany'), ('IT', 'Italy'), ('TR', 'Turkey'), ('US', 'United States');
