-- Hotfix, part two: same story for the planner.
CREATE TABLE pulse.content_plans_v2 (
    plan_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    name varchar(255) NOT NULL,
    start_date date,
    end_date date,
    status varchar(50) NOT NULL DEFAULT 'draft',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE pulse.content_items
    ADD COLUMN plan_v2_id uuid REFERENCES pulse.content_plans_v2 (plan_id) ON DELETE SET NULL;

ALTER TABLE pulse.content_plans_v2 ENABLE ROW LEVEL SECURITY;
CREATE POLICY content_plans_v2_org_isolation ON pulse.content_plans_v2
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

CREATE TRIGGER content_plans_v2_touch BEFORE UPDATE ON pulse.content_plans_v2
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.content_plans_v2 TO pulse_app;
