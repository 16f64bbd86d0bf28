CREATE TABLE social.post_insights (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      uuid NOT NULL,
    target_id   uuid NOT NULL REFERENCES social.post_targets (id) ON DELETE CASCADE,
    metric      text NOT NULL,
    period      text NOT NULL DEFAULT 'lifetime',
    value       bigint NOT NULL,
    fetched_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX post_insights_target_idx ON social.post_insights (target_id, metric);

CREATE TABLE ads.change_events (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id        uuid NOT NULL,
    ad_account_id uuid NOT NULL REFERENCES ads.ad_accounts (id),
    resource_kind text NOT NULL,
    resource_id   uuid,
    operation     text NOT NULL CHECK (operation IN ('create', 'update', 'remove')),
    diff          jsonb,
    changed_by    uuid REFERENCES core.users (id),
    changed_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ads.change_events IS 'Which of us changed what in an ad account, for the Friday review.';
