CREATE SCHEMA IF NOT EXISTS pulse_creative;

-- The org's own library: logos, fonts, product shots.
CREATE TABLE pulse.assets (
    asset_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    uploaded_by uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    asset_type varchar(50) NOT NULL,
    file_name text NOT NULL,
    url text NOT NULL,
    mime_type varchar(100),
    size_bytes bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse_creative.creative_outputs (
    output_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE SET NULL,
    brief_id uuid REFERENCES pulse.creative_briefs (brief_id) ON DELETE SET NULL,
    output_type varchar(50) NOT NULL,
    status varchar(30) NOT NULL DEFAULT 'draft',
    data jsonb,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse_creative.copy_components (
    component_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    output_id uuid NOT NULL REFERENCES pulse_creative.creative_outputs (output_id) ON DELETE CASCADE,
    component_type varchar(30) NOT NULL,
    body text NOT NULL,
    sort_order smallint NOT NULL DEFAULT 0
);

-- Finished creatives of a campaign, with everything that legal wants to see.
CREATE TABLE pulse_creative.creative_assets (
    asset_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE SET NULL,
    output_id uuid REFERENCES pulse_creative.creative_outputs (output_id) ON DELETE SET NULL,
    channel_id integer REFERENCES pulse.channels (channel_id),
    format varchar(50),
    variation_tag varchar(50),
    headline text,
    body_copy text,
    call_to_action text,
    art_direction jsonb,
    file_url text,
    thumbnail_url text,
    width integer,
    height integer,
    duration_seconds numeric(8, 2),
    compliance_status varchar(30) NOT NULL DEFAULT 'pending',
    compliance_report jsonb,
    approved_by uuid REFERENCES pulse.users (user_id) ON DELETE SET NULL,
    approved_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE INDEX creative_assets_campaign_id_idx ON pulse_creative.creative_assets (campaign_id);
CREATE INDEX assets_org_type_idx ON pulse.assets (org_id, asset_type);

CREATE TRIGGER assets_touch BEFORE UPDATE ON pulse.assets
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
CREATE TRIGGER creative_assets_touch BEFORE UPDATE ON pulse_creative.creative_assets
    FOR EACH ROW EXECUTE FUNCTION pulse.touch_updated_at();
