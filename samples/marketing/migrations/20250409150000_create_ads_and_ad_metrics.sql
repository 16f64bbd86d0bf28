CREATE TABLE pulse.ad_accounts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    integration_id uuid NOT NULL REFERENCES pulse.integrations (integration_id) ON DELETE CASCADE,
    account_external_id text NOT NULL,
    name text,
    currency char(3),
    spend_cap numeric(14, 2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.ad_campaigns (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    ad_account_id uuid NOT NULL REFERENCES pulse.ad_accounts (id) ON DELETE CASCADE,
    campaign_id uuid REFERENCES pulse.campaigns (campaign_id) ON DELETE SET NULL,
    external_id text NOT NULL,
    name text,
    buying_type varchar(30),
    daily_budget numeric(14, 2),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.ad_sets (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    ad_campaign_id uuid NOT NULL REFERENCES pulse.ad_campaigns (id) ON DELETE CASCADE,
    external_id text NOT NULL,
    targeting jsonb,
    bid_strategy varchar(50),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.ads (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    ad_set_id uuid NOT NULL REFERENCES pulse.ad_sets (id) ON DELETE CASCADE,
    external_id text NOT NULL,
    headline text,
    preview_url text,
    review_state varchar(30),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE pulse.ad_metrics (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    integration_id uuid REFERENCES pulse.integrations (integration_id) ON DELETE SET NULL,
    provider text NOT NULL,
    entity_level text NOT NULL CHECK (entity_level IN ('account', 'campaign', 'adset', 'ad')),
    entity_external_id text NOT NULL,
    date_start date NOT NULL,
    date_stop date NOT NULL,
    spend numeric(14, 4),
    impressions bigint,
    clicks bigint,
    conversions numeric(14, 2),
    actions jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    UNIQUE (provider, entity_level, entity_external_id, date_start, date_stop)
);

CREATE INDEX ad_metrics_org_date_idx ON pulse.ad_metrics (org_id, date_start);
