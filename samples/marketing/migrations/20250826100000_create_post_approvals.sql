CREATE TABLE pulse.post_approvals (
    approval_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    post_id uuid NOT NULL REFERENCES pulse.social_posts_v2 (id) ON DELETE CASCADE,
    reviewer_id uuid NOT NULL REFERENCES pulse.users (user_id),
    reviewer_email text,
    decision varchar(20) NOT NULL CHECK (decision IN ('approved', 'rejected', 'changes')),
    note text,
    decided_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (post_id, reviewer_id)
);

ALTER TABLE pulse.post_approvals ENABLE ROW LEVEL SECURITY;
CREATE POLICY post_approvals_org_isolation ON pulse.post_approvals
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.post_approvals TO pulse_app;
