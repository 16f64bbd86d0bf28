CREATE TABLE pulse.social_post_metrics (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    integration_id uuid REFERENCES pulse.integrations (integration_id) ON DELETE CASCADE,
    social_post_id uuid REFERENCES pulse.social_posts (id) ON DELETE CASCADE,
    post_external_id text,
    metric text NOT NULL,
    value numeric(18, 4),
    period varchar(20) NOT NULL DEFAULT 'lifetime',
    fetched_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE TABLE pulse.social_account_metrics (
    integration_id uuid NOT NULL REFERENCES pulse.integrations (integration_id) ON DELETE CASCADE,
    period_start date NOT NULL,
    period_stop date NOT NULL,
    followers bigint,
    reach bigint,
    impressions bigint,
    profile_views bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (integration_id, period_start, period_stop)
);

CREATE INDEX social_post_metrics_post_idx ON pulse.social_post_metrics (social_post_id, metric);

ALTER TABLE pulse.social_post_metrics ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_post_metrics_org_isolation ON pulse.social_post_metrics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
-- TODO: social_account_metrics has no org_id, so there is nothing to filter by.

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.social_post_metrics, pulse.social_account_metrics TO pulse_app;
