CREATE VIEW pulse.social_feed AS
SELECT id, org_id, caption AS content, provider AS platform, posted_at AS published_at
FROM pulse.social_posts
WHERE deleted_at IS NULL
UNION ALL
SELECT id, org_id, content, platform, published_at
FROM pulse.social_posts_v2
WHERE deleted_at IS NULL AND status = 'published';

CREATE VIEW pulse.publishing_queue AS
SELECT s.id, s.org_id, s.platform, s.scheduled_at, coalesce(s.content, p.content) AS content
FROM pulse.scheduled_social_posts_v2 s
LEFT JOIN pulse.social_posts_v2 p ON p.id = s.social_post_id
WHERE s.status = 'scheduled';

CREATE VIEW pulse.campaign_overview AS
SELECT c.campaign_id, c.org_id, c.name, c.status,
       count(DISTINCT p.plan_id) AS plans,
       count(DISTINCT a.asset_id) AS creatives
FROM pulse.campaigns c
LEFT JOIN pulse.content_plans p ON p.campaign_id = c.campaign_id
LEFT JOIN pulse_creative.creative_assets a ON a.campaign_id = c.campaign_id
GROUP BY c.campaign_id, c.org_id, c.name, c.status;

CREATE MATERIALIZED VIEW pulse.daily_spend AS
SELECT org_id, provider, date_start AS day, sum(spend) AS spend, sum(clicks) AS clicks
FROM pulse.ad_metrics
WHERE entity_level = 'account'
GROUP BY org_id, provider, date_start
WITH NO DATA;

GRANT SELECT ON pulse.social_feed, pulse.campaign_overview, pulse.daily_spend TO pulse_reporting;
GRANT SELECT ON pulse.social_feed, pulse.publishing_queue, pulse.campaign_overview TO pulse_app;
