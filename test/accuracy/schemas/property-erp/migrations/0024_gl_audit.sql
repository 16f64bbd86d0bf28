CREATE TABLE gl_auditlog (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name   TEXT NOT NULL,
    row_key      TEXT NOT NULL,
    operation    TEXT NOT NULL,
    before       JSONB,
    after        JSONB,
    db_user      TEXT NOT NULL DEFAULT current_user,
    logged_at    TIMESTAMP NOT NULL DEFAULT now()
);
CREATE FUNCTION gl_audit_fn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO gl_auditlog (table_name, row_key, operation, before, after)
  VALUES (tg_table_name, coalesce(new.gl_journal_id, old.gl_journal_id)::text, tg_op, to_jsonb(old), to_jsonb(new));
  RETURN NULL;
END $$;
CREATE TRIGGER gl_journal_audit AFTER INSERT OR UPDATE OR DELETE ON gl_journal FOR EACH ROW EXECUTE FUNCTION gl_audit_fn();

CREATE TABLE IF NOT EXISTS c_conversion_rate (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_ccy     CHAR(3) NOT NULL,
    to_ccy       CHAR(3) NOT NULL,
    rate_date    DATE NOT NULL,
    rate         NUMERIC(18,8) NOT NULL,
    source       TEXT NOT NULL DEFAULT 'ECB'
);
