-- Items get a language of their own.
CREATE TABLE IF NOT EXISTS pulse.content_items (
    item_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    plan_id uuid REFERENCES pulse.content_plans (plan_id) ON DELETE CASCADE,
    channel_id integer REFERENCES pulse.channels (channel_id),
    title text NOT NULL,
    brief jsonb,
    locale varchar(10) NOT NULL DEFAULT 'en-US',
    translated_from uuid REFERENCES pulse.content_items (item_id),
    planned_for timestamptz,
    status varchar(30) NOT NULL DEFAULT 'idea',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE pulse.content_items ALTER COLUMN status SET DEFAULT 'planned';
