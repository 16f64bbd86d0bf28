-- +goose Up
CREATE TABLE lead_scoring_rules (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    name VARCHAR(255) NOT NULL,
    criteria JSONB NOT NULL,
    points INTEGER NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE lead_score_history (
    id SERIAL PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
    rule_id INTEGER REFERENCES lead_scoring_rules (id) ON DELETE SET NULL,
    old_score NUMERIC(5, 2),
    new_score NUMERIC(5, 2) NOT NULL,
    reason TEXT,
    scored_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE integrations (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    provider VARCHAR(100) NOT NULL,
    credentials JSONB,
    is_active BOOLEAN NOT NULL DEFAULT true,
    last_synced_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ
);

-- +goose Down
DROP TABLE integrations;
DROP TABLE lead_score_history;
DROP TABLE lead_scoring_rules;
