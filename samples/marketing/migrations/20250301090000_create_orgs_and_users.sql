-- Pulse: tenants, people and the plumbing that every later migration leans on.

CREATE SCHEMA IF NOT EXISTS pulse;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pulse_app') THEN
        CREATE ROLE pulse_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pulse_reporting') THEN
        CREATE ROLE pulse_reporting NOLOGIN;
    END IF;
END
$$;

CREATE FUNCTION pulse.touch_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

CREATE TABLE pulse.orgs (
    org_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    slug text NOT NULL UNIQUE,
    default_locale varchar(10) NOT NULL DEFAULT 'en-US',
    currency char(3) NOT NULL DEFAULT 'EUR',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.users (
    user_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email text NOT NULL,
    display_name text,
    is_active boolean NOT NULL DEFAULT true,
    last_seen_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX users_email_key ON pulse.users (lower(email));

CREATE TABLE pulse.user_orgs (
    user_id uuid NOT NULL REFERENCES pulse.users (user_id) ON DELETE CASCADE,
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'member' CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
    invited_at timestamptz NOT NULL DEFAULT now(),
    accepted_at timestamptz,
    PRIMARY KEY (user_id, org_id)
);

-- Who did what, as it was when they did it: the e-mail address is meant to stay even if the user changes it.
CREATE TABLE pulse.audit_log (
    audit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id uuid REFERENCES pulse.orgs (org_id),
    actor_id uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    actor_email text,
    action text NOT NULL,
    subject_type text,
    subject_id uuid,
    payload jsonb NOT NULL DEFAULT '{}',
    logged_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX audit_log_org_logged_at_idx ON pulse.audit_log (org_id, logged_at DESC);

CREATE TRIGGER orgs_touch BEFORE UPDATE ON pulse.orgs
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
CREATE TRIGGER users_touch BEFORE UPDATE ON pulse.users
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
