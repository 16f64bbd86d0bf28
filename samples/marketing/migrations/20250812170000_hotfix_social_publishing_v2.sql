-- Hotfix: the publisher fails on 20 tests because the columns it writes are not there.
-- Smaller tables under new names for now; to be folded back once the release is out.

CREATE TABLE pulse.social_posts_v2 (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    content text NOT NULL,
    platform varchar(50) NOT NULL,
    status varchar(50) NOT NULL DEFAULT 'draft',
    published_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE TABLE pulse.scheduled_social_posts_v2 (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    social_post_id uuid REFERENCES pulse.social_posts_v2 (id) ON DELETE CASCADE,
    content text,
    platform varchar(50) NOT NULL,
    scheduled_at timestamptz NOT NULL,
    status varchar(50) NOT NULL DEFAULT 'scheduled',
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.social_accounts_v2 (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    platform varchar(50) NOT NULL,
    username varchar(255) NOT NULL,
    credentials jsonb,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX social_posts_v2_org_status_idx ON pulse.social_posts_v2 (org_id, status);
CREATE INDEX scheduled_social_posts_v2_due_idx ON pulse.scheduled_social_posts_v2 (scheduled_at);

ALTER TABLE pulse.social_posts_v2 ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_posts_v2_org_isolation ON pulse.social_posts_v2
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.scheduled_social_posts_v2 ENABLE ROW LEVEL SECURITY;
CREATE POLICY scheduled_social_posts_v2_org_isolation ON pulse.scheduled_social_posts_v2
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.social_accounts_v2 ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_accounts_v2_org_isolation ON pulse.social_accounts_v2
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

CREATE TRIGGER social_posts_v2_touch BEFORE UPDATE ON pulse.social_posts_v2
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
CREATE TRIGGER social_accounts_v2_touch BEFORE UPDATE ON pulse.social_accounts_v2
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();

GRANT SELECT, INSERT, UPDATE, DELETE
    ON pulse.social_posts_v2, pulse.scheduled_social_posts_v2, pulse.social_accounts_v2 TO pulse_app;
