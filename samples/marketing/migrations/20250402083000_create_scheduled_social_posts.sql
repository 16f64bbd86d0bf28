CREATE TABLE pulse.scheduled_social_posts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    user_id uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE SET NULL,
    integration_id uuid REFERENCES pulse.integrations (integration_id) ON DELETE SET NULL,
    content text NOT NULL,
    platforms jsonb NOT NULL DEFAULT '[]',
    media jsonb NOT NULL DEFAULT '[]',
    link_url text,
    hashtags text[],
    scheduled_at timestamptz,
    timezone text NOT NULL DEFAULT 'UTC',
    status varchar(50) NOT NULL DEFAULT 'draft'
        CHECK (status IN ('draft', 'scheduled', 'publishing', 'published', 'failed')),
    published_at timestamptz,
    published_ids jsonb,
    error_message text,
    retry_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX scheduled_social_posts_due_idx
    ON pulse.scheduled_social_posts (scheduled_at)
    WHERE status = 'scheduled';

CREATE TRIGGER scheduled_social_posts_touch BEFORE UPDATE ON pulse.scheduled_social_posts
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
