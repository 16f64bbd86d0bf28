CREATE TABLE pulse.campaign_metrics (
    metric_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid NOT NULL REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    metric_name varchar(100) NOT NULL,
    value numeric(20, 4),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.campaign_analytics (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid NOT NULL REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    metrics jsonb NOT NULL DEFAULT '{}',
    period_date date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX campaign_metrics_campaign_idx ON pulse.campaign_metrics (campaign_id, metric_name, recorded_at DESC);
CREATE INDEX campaign_analytics_campaign_idx ON pulse.campaign_analytics (campaign_id, period_date);
