-- +goose Up
CREATE TABLE communications (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    lead_id INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    communication_type VARCHAR(50) NOT NULL,
    direction VARCHAR(10) NOT NULL DEFAULT 'outbound',
    subject VARCHAR(500),
    content TEXT,
    status VARCHAR(50),
    extra_data JSONB,
    occurred_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE activity_logs (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    lead_id INTEGER REFERENCES leads (id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    activity_type VARCHAR(100) NOT NULL,
    subject VARCHAR(255),
    description TEXT,
    extra_data JSONB,
    occurred_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE lead_notes (
    id SERIAL PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    user_full_name VARCHAR(255),
    body TEXT NOT NULL,
    is_pinned BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ
);

-- leads.assigned_to_id says the same thing, without the history.
CREATE TABLE lead_assignments (
    id SERIAL PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
    assigned_to_id INTEGER NOT NULL REFERENCES users (id),
    assigned_by_id INTEGER REFERENCES users (id),
    reason TEXT,
    is_current BOOLEAN NOT NULL DEFAULT true,
    assigned_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX ix_communications_lead ON communications (lead_id, occurred_at DESC);
CREATE INDEX ix_activity_logs_lead ON activity_logs (lead_id, occurred_at DESC);

-- +goose Down
DROP TABLE lead_assignments;
DROP TABLE lead_notes;
DROP TABLE activity_logs;
DROP TABLE communications;
