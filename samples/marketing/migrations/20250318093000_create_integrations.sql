-- One row per platform account that an org has connected. Tokens are encrypted by the application.
CREATE TABLE pulse.integrations (
    integration_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    platform varchar(50) NOT NULL,
    account_id text,
    account_username varchar(255),
    business_id text,
    access_token text,
    refresh_token text,
    token_expires_at timestamptz,
    scopes jsonb,
    is_active boolean NOT NULL DEFAULT true,
    sync_status varchar(50) NOT NULL DEFAULT 'pending',
    sync_enabled boolean NOT NULL DEFAULT true,
    sync_frequency varchar(20) NOT NULL DEFAULT 'hourly',
    sync_cursor text,
    sync_started_at timestamptz,
    sync_finished_at timestamptz,
    sync_errors jsonb,
    sync_retry_count integer NOT NULL DEFAULT 0,
    sync_metadata jsonb,
    last_sync_status varchar(50),
    last_synced_at timestamptz,
    next_sync_at timestamptz,
    created_by uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT integrations_account_key UNIQUE (org_id, platform, account_id)
);

CREATE INDEX integrations_next_sync_at_idx ON pulse.integrations (next_sync_at) WHERE sync_enabled;

CREATE TRIGGER integrations_touch BEFORE UPDATE ON pulse.integrations
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
