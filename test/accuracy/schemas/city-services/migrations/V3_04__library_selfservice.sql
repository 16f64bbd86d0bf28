-- self service kiosk + new catalogue UI (unfinished, see BIB-204)
CREATE TABLE library.patrons (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    card_number     VARCHAR(20) NOT NULL UNIQUE,
    full_name       VARCHAR(160) NOT NULL,
    date_of_birth   DATE,
    email           VARCHAR(200),
    home_branch_id  INT REFERENCES library.branches(id),
    status          VARCHAR(12) NOT NULL DEFAULT 'active' CHECK (status IN ('active','blocked','expired')),
    valid_until     DATE,
    pin_hash        TEXT,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE library.book_author (
    book_id    BIGINT NOT NULL REFERENCES library.works(id),
    author_id  BIGINT NOT NULL REFERENCES library.authors(id),
    PRIMARY KEY (book_id, author_id)
);

CREATE TABLE IF NOT EXISTS library.fines (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patron_id   UUID NOT NULL REFERENCES library.patrons(id),
    loan_id     BIGINT,
    fine_type   VARCHAR(20) NOT NULL,
    amount_chf  NUMERIC(8,2) NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    settled_at  TIMESTAMPTZ
);

CREATE TABLE library.overdue_notices (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id    BIGINT NOT NULL REFERENCES library.members(id),
    loan_id      BIGINT NOT NULL,
    level        INT NOT NULL CHECK (level BETWEEN 1 AND 3),
    channel      TEXT NOT NULL CHECK (channel IN ('letter','email')),
    letter_text  TEXT,
    sent_on      DATE NOT NULL,
    returned_by_post BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX idx_loans_member_id ON library.loans (member_id);
