-- Demo tenant for sales calls.
INSERT INTO pulse.orgs (org_id, name, slug) VALUES
    ('0b5f0000-0000-4000-8000-000000000001', 'Nordlicht Coffee', 'nordlicht'),
    ('0b5f0000-0000-4000-8000-000000000002', 'Vela Outdoor', 'vela');

INSERT INTO pulse.users (user_id, email, display_name) VALUES
    ('0b5f0000-0000-4000-8000-0000000000a1', 'ines@nordlicht.example', 'Ines Halvorsen'),
    ('0b5f0000-0000-4000-8000-0000000000a2', 'tomasz@vela.example', 'Tomasz Król');

INSERT INTO pulse.user_orgs (user_id, org_id, role, accepted_at) VALUES
    ('0b5f0000-0000-4000-8000-0000000000a1', '0b5f0000-0000-4000-8000-000000000001', 'owner', '2025-05-22 16:00+00'),
    ('0b5f0000-0000-4000-8000-0000000000a2', '0b5f0000-0000-4000-8000-000000000002', 'admin', '2025-05-22 16:05+00');

INSERT INTO pulse.campaigns (campaign_id, org_id, name, objective, status, starts_on, ends_on, budget_cents, created_by) VALUES
    ('0b5f0000-0000-4000-8000-0000000000c1', '0b5f0000-0000-4000-8000-000000000001', 'Winter roast', 'awareness', 'active',
     '2025-11-01', '2026-01-31', 1200000, '0b5f0000-0000-4000-8000-0000000000a1'),
    ('0b5f0000-0000-4000-8000-0000000000c2', '0b5f0000-0000-4000-8000-000000000002', 'Shell jackets', 'sales', 'draft',
     '2025-09-15', NULL, NULL, '0b5f0000-0000-4000-8000-0000000000a2');

INSERT INTO pulse.integrations (integration_id, org_id, platform, account_id, account_username, scopes) VALUES
    ('0b5f0000-0000-4000-8000-0000000000d1', '0b5f0000-0000-4000-8000-000000000001', 'instagram', '1784140', 'nordlicht',
     '["instagram_basic", "pages_show_list"]');

INSERT INTO pulse.social_accounts (id, org_id, integration_id, provider, account_external_id, username, followers_count) VALUES
    ('0b5f0000-0000-4000-8000-0000000000e1', '0b5f0000-0000-4000-8000-000000000001',
     '0b5f0000-0000-4000-8000-0000000000d1', 'instagram', '1784140', 'nordlicht', 18240);

INSERT INTO pulse.social_posts (id, org_id, integration_id, post_external_id, provider, caption, media_type, permalink, posted_at, metrics) VALUES
    ('0b5f0000-0000-4000-8000-0000000000f1', '0b5f0000-0000-4000-8000-000000000001',
     '0b5f0000-0000-4000-8000-0000000000d1', '180011', 'instagram', 'First snow, first filter ☕', 'IMAGE',
     'https://instagram.example/p/180011', '2025-05-20 07:30+00', '{"likes": 412, "comments": 18}'),
    ('0b5f0000-0000-4000-8000-0000000000f2', '0b5f0000-0000-4000-8000-000000000001',
     '0b5f0000-0000-4000-8000-0000000000d1', '180012', 'instagram', NULL, 'VIDEO',
     'https://instagram.example/p/180012', '2025-05-21 18:05+00', NULL);

INSERT INTO pulse.content_plans (plan_id, org_id, campaign_id, name, timeframe_daterange, strategy, created_by) VALUES
    ('0b5f0000-0000-4000-8000-000000000101', '0b5f0000-0000-4000-8000-000000000001', '0b5f0000-0000-4000-8000-0000000000c1',
     'Winter roast: teasers', '[2025-11-01,2025-12-01)', '{"pillars": ["origin", "craft"]}', '0b5f0000-0000-4000-8000-0000000000a1');
