-- Dashboards 2.0. Written against a staging database that did not have campaign_analytics yet.

CREATE TABLE IF NOT EXISTS pulse.metrics (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    metric_type varchar(100) NOT NULL,
    value numeric(18, 4),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS pulse.campaign_analytics (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid NOT NULL REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    metrics jsonb NOT NULL DEFAULT '{}',
    period_date date NOT NULL,
    granularity varchar(10) NOT NULL DEFAULT 'day',
    attribution_model varchar(50),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS pulse.analytics_snapshots (
    snapshot_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    metrics jsonb NOT NULL DEFAULT '{}',
    snapshot_date date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS pulse.performance_metrics (
    metric_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    output_id uuid REFERENCES pulse_creative.creative_outputs (output_id) ON DELETE SET NULL,
    kpi text NOT NULL,
    observed numeric(18, 4),
    target numeric(18, 4),
    baseline numeric(18, 4),
    observed_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS pulse.analytics_reports (
    report_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    name varchar(255) NOT NULL,
    report_type varchar(50) NOT NULL,
    parameters jsonb,
    file_url text,
    generated_by uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    generated_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS pulse.analytics_integrations (
    integration_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    platform varchar(50) NOT NULL,
    name varchar(255),
    source_endpoint text,
    mapping jsonb,
    refresh_frequency varchar(50) DEFAULT 'daily',
    last_synced timestamptz,
    status varchar(50) NOT NULL DEFAULT 'active',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX metrics_campaign_type_idx ON pulse.metrics (campaign_id, metric_type, recorded_at DESC);
CREATE INDEX performance_metrics_kpi_idx ON pulse.performance_metrics (org_id, kpi);

ALTER TABLE pulse.metrics ENABLE ROW LEVEL SECURITY;
CREATE POLICY metrics_org_isolation ON pulse.metrics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.analytics_snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY analytics_snapshots_org_isolation ON pulse.analytics_snapshots
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.performance_metrics ENABLE ROW LEVEL SECURITY;
CREATE POLICY performance_metrics_org_isolation ON pulse.performance_metrics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.analytics_integrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY analytics_integrations_org_isolation ON pulse.analytics_integrations
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
