-- The demo tenant again, this time through the new publisher.
INSERT INTO pulse.social_posts_v2 (id, org_id, content, platform, status, published_at) VALUES
    ('0b5f0000-0000-4000-8000-000000000201', '0b5f0000-0000-4000-8000-000000000001',
     'Winter roast is back on the shelves', 'instagram', 'published', '2025-10-18 08:00+00'),
    ('0b5f0000-0000-4000-8000-000000000202', '0b5f0000-0000-4000-8000-000000000001',
     'Cupping on Thursday: bring a friend', 'facebook', 'draft', NULL),
    ('0b5f0000-0000-4000-8000-000000000203', '0b5f0000-0000-4000-8000-000000000002',
     'Three layers, no excuses', 'linkedin', 'draft', NULL);

INSERT INTO pulse.scheduled_social_posts_v2 (id, org_id, social_post_id, platform, scheduled_at) VALUES
    ('0b5f0000-0000-4000-8000-000000000211', '0b5f0000-0000-4000-8000-000000000001',
     '0b5f0000-0000-4000-8000-000000000202', 'facebook', '2025-11-06 17:00+00');

INSERT INTO pulse.social_accounts_v2 (id, org_id, platform, username, credentials) VALUES
    ('0b5f0000-0000-4000-8000-000000000221', '0b5f0000-0000-4000-8000-000000000002', 'linkedin', 'vela-outdoor', '{"kind": "oauth2"}');

INSERT INTO pulse.content_plans_v2 (plan_id, org_id, name, start_date, end_date) VALUES
    ('0b5f0000-0000-4000-8000-000000000231', '0b5f0000-0000-4000-8000-000000000002', 'Shell jackets: launch', '2025-09-15', '2025-10-15');

INSERT INTO pulse.post_approvals (org_id, post_id, reviewer_id, reviewer_email, decision) VALUES
    ('0b5f0000-0000-4000-8000-000000000001', '0b5f0000-0000-4000-8000-000000000201',
     '0b5f0000-0000-4000-8000-0000000000a1', 'ines@nordlicht.example', 'approved');

INSERT INTO pulse.campaign_budgets (org_id, campaign_id, campaign_name, month, planned) VALUES
    ('0b5f0000-0000-4000-8000-000000000001', '0b5f0000-0000-4000-8000-0000000000c1', 'Winter roast', '2025-11-01', 4000);
