-- Slow query log, week 44.
CREATE INDEX scheduled_social_posts_org_id_idx ON pulse.scheduled_social_posts (org_id);
CREATE INDEX content_plans_org_id_idx ON pulse.content_plans (org_id);
CREATE INDEX analytics_snapshots_campaign_idx ON pulse.analytics_snapshots (campaign_id, snapshot_date);
CREATE INDEX post_approvals_post_id_idx ON pulse.post_approvals (post_id);

-- The analytics module never granted anything.
GRANT SELECT, INSERT, UPDATE, DELETE
    ON pulse.metrics, pulse.analytics_snapshots, pulse.performance_metrics, pulse.analytics_reports,
       pulse.analytics_integrations TO pulse_app;
GRANT SELECT ON pulse.metrics, pulse.performance_metrics, pulse.social_post_metrics TO pulse_reporting;

ALTER TABLE pulse.social_posts ALTER COLUMN provider SET DEFAULT 'instagram';
COMMENT ON TABLE pulse.social_posts_v2 IS 'Posts written by the publisher';
