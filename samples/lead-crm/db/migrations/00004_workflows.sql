-- +goose Up
CREATE TABLE workflows (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    name VARCHAR(255) NOT NULL,
    description TEXT,
    trigger_config JSONB,
    is_active BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ
);

CREATE TABLE workflow_steps (
    id SERIAL PRIMARY KEY,
    workflow_id INTEGER NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step_type VARCHAR(100) NOT NULL,
    config JSONB,
    UNIQUE (workflow_id, position)
);

CREATE TABLE workflow_credentials (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    provider VARCHAR(100) NOT NULL,
    credentials JSONB,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ
);

CREATE TABLE workflow_executions (
    id SERIAL PRIMARY KEY,
    workflow_id INTEGER NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    workflow_name VARCHAR(255),
    status VARCHAR(50) NOT NULL DEFAULT 'running',
    input JSONB,
    output JSONB,
    error_message TEXT,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    finished_at TIMESTAMPTZ
);

CREATE TABLE workflow_logs (
    id SERIAL PRIMARY KEY,
    execution_id INTEGER NOT NULL REFERENCES workflow_executions (id) ON DELETE CASCADE,
    step_id INTEGER REFERENCES workflow_steps (id) ON DELETE SET NULL,
    level VARCHAR(20) NOT NULL DEFAULT 'info',
    message TEXT,
    logged_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- +goose Down
DROP TABLE workflow_logs;
DROP TABLE workflow_executions;
DROP TABLE workflow_credentials;
DROP TABLE workflow_steps;
DROP TABLE workflows;
