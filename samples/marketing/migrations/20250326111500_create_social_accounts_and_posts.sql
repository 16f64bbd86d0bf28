-- What the hourly sync brings home from the platforms.
CREATE TABLE pulse.social_accounts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    integration_id uuid NOT NULL REFERENCES pulse.integrations (integration_id) ON DELETE CASCADE,
    provider text NOT NULL,
    account_external_id text,
    username text,
    display_name text,
    profile_picture_url text,
    biography text,
    website text,
    category text,
    followers_count bigint NOT NULL DEFAULT 0,
    follows_count bigint NOT NULL DEFAULT 0,
    media_count bigint NOT NULL DEFAULT 0,
    fetched_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    UNIQUE (integration_id, account_external_id)
);

CREATE TABLE pulse.social_posts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    integration_id uuid REFERENCES pulse.integrations (integration_id) ON DELETE SET NULL,
    post_external_id text,
    provider text,
    caption text,
    media_type text,
    media_url text,
    video_url text,
    thumbnail_url text,
    children_media jsonb,
    permalink text,
    posted_at timestamptz,
    metrics jsonb,
    fetched_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE INDEX social_posts_org_posted_at_idx ON pulse.social_posts (org_id, posted_at DESC);
CREATE UNIQUE INDEX social_posts_external_id_key ON pulse.social_posts (integration_id, post_external_id);

CREATE TRIGGER social_accounts_touch BEFORE UPDATE ON pulse.social_accounts
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
CREATE TRIGGER social_posts_touch BEFORE UPDATE ON pulse.social_posts
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();

COMMENT ON TABLE pulse.social_posts IS 'Posts as the platforms report them';
COMMENT ON COLUMN pulse.social_posts.children_media IS 'Carousel items, in order';
