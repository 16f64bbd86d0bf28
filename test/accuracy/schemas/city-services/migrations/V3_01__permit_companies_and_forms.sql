-- online permit desk
CREATE TABLE permits.companies (
    id              BIGSERIAL PRIMARY KEY,
    company_name    TEXT NOT NULL,
    uid             TEXT,
    contact_person  TEXT,
    street          TEXT,
    zip_code        TEXT,
    city            TEXT,
    email_address   TEXT,
    phone_number    TEXT,
    trade           TEXT,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ
);

CREATE TABLE permits.street_names (
    street_no   INTEGER PRIMARY KEY,
    name_de     TEXT NOT NULL,
    name_fr     TEXT
);
INSERT INTO permits.street_names SELECT official_no, name_de, name_fr FROM core.streets;

CREATE TABLE permits.forms (
    id              BIGSERIAL PRIMARY KEY,
    permit_type_id  BIGINT NOT NULL REFERENCES permits.permit_types(id),
    title           TEXT NOT NULL,
    schema_json     JSONB NOT NULL,
    published       BOOLEAN NOT NULL DEFAULT false,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- answers sent with the new form player
CREATE TABLE permits.forms_v2 (
    id              BIGSERIAL PRIMARY KEY,
    form_id         BIGINT NOT NULL REFERENCES permits.forms(id),
    application_id  BIGINT REFERENCES permits.permit_applications(id),
    submitted_by    BIGINT REFERENCES core.portal_accounts(id),
    answers         JSONB NOT NULL,
    client_version  TEXT,
    submitted_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE permits.permit_documents (
    id            BIGSERIAL PRIMARY KEY,
    permit_id     BIGINT NOT NULL REFERENCES permits.permits(id) ON DELETE CASCADE,
    doc_title     TEXT NOT NULL,
    filename      TEXT NOT NULL,
    content_type  TEXT,
    storage_key   TEXT NOT NULL,
    bytes         BIGINT,
    sha256        TEXT,
    received_at   TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX idx_permit_documents_permit ON permits.permit_documents (permit_id);
CREATE INDEX idx_permits_permit_no ON permits.permits (permit_no);
