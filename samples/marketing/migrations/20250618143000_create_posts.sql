-- For the new composer. Platform independent, so that blog and newsletter can use it as well.
CREATE TABLE pulse.posts (
    post_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    content text,
    platform varchar(50) NOT NULL,
    status varchar(50) NOT NULL DEFAULT 'draft',
    scheduled_at timestamp,
    published_at timestamp,
    created_at timestamp NOT NULL DEFAULT now(),
    updated_at timestamp NOT NULL DEFAULT now()
);

CREATE INDEX posts_org_id_idx ON pulse.posts (org_id);

ALTER TABLE pulse.posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY posts_org_isolation ON pulse.posts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.posts TO pulse_app;
