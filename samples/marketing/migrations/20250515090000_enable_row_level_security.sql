-- Every tenant sees its own rows only. The application sets app.current_org_id at the start of each request.

ALTER TABLE pulse.campaigns ENABLE ROW LEVEL SECURITY;
CREATE POLICY campaigns_org_isolation ON pulse.campaigns
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.offerings ENABLE ROW LEVEL SECURITY;
CREATE POLICY offerings_org_isolation ON pulse.offerings
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.creative_contexts ENABLE ROW LEVEL SECURITY;
CREATE POLICY creative_contexts_org_isolation ON pulse.creative_contexts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.creative_briefs ENABLE ROW LEVEL SECURITY;
CREATE POLICY creative_briefs_org_isolation ON pulse.creative_briefs
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.integrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY integrations_org_isolation ON pulse.integrations
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.social_accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_accounts_org_isolation ON pulse.social_accounts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.social_posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_posts_org_isolation ON pulse.social_posts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.scheduled_social_posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY scheduled_social_posts_org_isolation ON pulse.scheduled_social_posts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.ad_accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY ad_accounts_org_isolation ON pulse.ad_accounts
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.ad_campaigns ENABLE ROW LEVEL SECURITY;
CREATE POLICY ad_campaigns_org_isolation ON pulse.ad_campaigns
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.ad_sets ENABLE ROW LEVEL SECURITY;
CREATE POLICY ad_sets_org_isolation ON pulse.ad_sets
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.ads ENABLE ROW LEVEL SECURITY;
CREATE POLICY ads_org_isolation ON pulse.ads
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.ad_metrics ENABLE ROW LEVEL SECURITY;
CREATE POLICY ad_metrics_org_isolation ON pulse.ad_metrics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.assets ENABLE ROW LEVEL SECURITY;
CREATE POLICY assets_org_isolation ON pulse.assets
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.content_plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY content_plans_org_isolation ON pulse.content_plans
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.content_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY content_items_org_isolation ON pulse.content_items
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.campaign_metrics ENABLE ROW LEVEL SECURITY;
CREATE POLICY campaign_metrics_org_isolation ON pulse.campaign_metrics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse.campaign_analytics ENABLE ROW LEVEL SECURITY;
CREATE POLICY campaign_analytics_org_isolation ON pulse.campaign_analytics
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse_creative.creative_outputs ENABLE ROW LEVEL SECURITY;
CREATE POLICY creative_outputs_org_isolation ON pulse_creative.creative_outputs
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

ALTER TABLE pulse_creative.creative_assets ENABLE ROW LEVEL SECURITY;
CREATE POLICY creative_assets_org_isolation ON pulse_creative.creative_assets
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

GRANT USAGE ON SCHEMA pulse, pulse_creative TO pulse_app, pulse_reporting;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pulse TO pulse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pulse_creative TO pulse_app;
GRANT SELECT ON pulse.campaigns, pulse.ad_metrics, pulse.campaign_metrics TO pulse_reporting;
