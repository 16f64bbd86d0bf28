CREATE TABLE app_user (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login         varchar(40) NOT NULL UNIQUE,
    person_id     bigint REFERENCES person (id),
    email         varchar(160) NOT NULL,
    password_hash varchar(200),
    sso_subject   varchar(120) UNIQUE,
    role          varchar(20) NOT NULL DEFAULT 'student',
    locked        boolean NOT NULL DEFAULT false,
    last_login_at timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE login_log (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id   bigint REFERENCES app_user (id),
    login     varchar(40),
    success   boolean NOT NULL,
    ip        inet,
    at        timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audit_log (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name text NOT NULL,
    row_key    text NOT NULL,
    op         text NOT NULL,
    before     jsonb,
    after      jsonb,
    user_id    bigint REFERENCES app_user (id),
    at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_log_row_ix ON audit_log (table_name, row_key);

CREATE FUNCTION write_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_log (table_name, row_key, op, before, after)
    VALUES (TG_TABLE_NAME, coalesce(to_jsonb(NEW) ->> 'id', to_jsonb(OLD) ->> 'id', '?'), TG_OP,
            CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER tuition_invoice_audit AFTER INSERT OR UPDATE OR DELETE ON tuition_invoice FOR EACH ROW EXECUTE FUNCTION write_audit();
CREATE TRIGGER student_audit AFTER INSERT OR UPDATE OR DELETE ON student FOR EACH ROW EXECUTE FUNCTION write_audit();

CREATE TABLE notification (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES app_user (id),
    subject    varchar(200) NOT NULL,
    body       text,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at    timestamptz
);
CREATE INDEX notification_unread_ix ON notification (user_id) WHERE read_at IS NULL;
