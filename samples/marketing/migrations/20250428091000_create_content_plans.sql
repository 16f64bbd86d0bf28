CREATE TABLE pulse.content_plans (
    plan_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    name text NOT NULL,
    timeframe_daterange daterange,
    strategy jsonb,
    brief_id uuid REFERENCES pulse.creative_briefs (brief_id) ON DELETE SET NULL,
    creative_context_id uuid REFERENCES pulse.creative_contexts (context_id) ON DELETE SET NULL,
    created_by uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE TABLE pulse.content_items (
    item_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    plan_id uuid REFERENCES pulse.content_plans (plan_id) ON DELETE CASCADE,
    channel_id integer REFERENCES pulse.channels (channel_id),
    title text NOT NULL,
    brief jsonb,
    planned_for timestamptz,
    status varchar(30) NOT NULL DEFAULT 'idea',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX content_items_plan_id_idx ON pulse.content_items (plan_id);

CREATE TRIGGER content_plans_touch BEFORE UPDATE ON pulse.content_plans
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
CREATE TRIGGER content_items_touch BEFORE UPDATE ON pulse.content_items
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
