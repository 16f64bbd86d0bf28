-- Login with a platform, without the sync machinery.
CREATE TABLE pulse.platform_connections (
    connection_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    platform varchar(50) NOT NULL,
    credentials jsonb NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- Webhooks need a secret per integration.
CREATE TABLE IF NOT EXISTS pulse.integrations (
    integration_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    platform varchar(50) NOT NULL,
    account_id text,
    access_token text,
    refresh_token text,
    webhook_secret text,
    webhook_verified_at timestamptz,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE pulse.platform_connections ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform_connections_org_isolation ON pulse.platform_connections
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.platform_connections TO pulse_app;
