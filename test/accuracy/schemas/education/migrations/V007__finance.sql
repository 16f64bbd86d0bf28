CREATE TABLE fee_type (
    code           varchar(12) PRIMARY KEY,
    label          varchar(60) NOT NULL,
    default_amount numeric(10,2)
);

CREATE TABLE tuition_invoice (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_no varchar(16) NOT NULL UNIQUE,
    student_id bigint NOT NULL REFERENCES student (id),
    term_id    bigint NOT NULL REFERENCES term (id),
    issued_on  date NOT NULL,
    due_on     date NOT NULL,
    total      numeric(10,2) NOT NULL,
    settled    boolean NOT NULL DEFAULT false
);
CREATE INDEX tuition_invoice_student_ix ON tuition_invoice (student_id);

CREATE TABLE tuition_invoice_item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES tuition_invoice (id),
    fee_code   varchar(12) NOT NULL REFERENCES fee_type (code),
    item_text  varchar(160),
    amount     numeric(10,2) NOT NULL
);

CREATE TABLE payment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES tuition_invoice (id),
    amount     numeric(10,2) NOT NULL CHECK (amount > 0),
    method     varchar(12) NOT NULL CHECK (method IN ('transfer', 'card', 'cash_desk')),
    booked_on  date NOT NULL,
    bank_ref   varchar(60)
);

CREATE TABLE refund (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES tuition_invoice (id),
    amount     double precision NOT NULL,
    iban       varchar(34) NOT NULL,
    booked_on  date,
    bank_ref   varchar(60),
    reason     varchar(160)
);

CREATE TABLE scholarship (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     varchar(160) NOT NULL,
    sponsor  varchar(160),
    amount   numeric(10,2) NOT NULL,
    per      varchar(8) NOT NULL DEFAULT 'term' CHECK (per IN ('term', 'year', 'once')),
    min_gpa  numeric(3,2)
);

CREATE TABLE scholarship_award (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scholarship_id bigint NOT NULL REFERENCES scholarship (id),
    student_id     bigint NOT NULL REFERENCES student (id),
    term_id        bigint NOT NULL REFERENCES term (id),
    amount         numeric(10,2) NOT NULL,
    awarded_on     date NOT NULL,
    revoked_on     date,
    UNIQUE (scholarship_id, student_id, term_id)
);

INSERT INTO fee_type VALUES ('TUIT', 'Tuition', 726.72), ('UNION', 'Student union fee', 21.20), ('LATE', 'Late registration', 40.00);
