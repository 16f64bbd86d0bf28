-- +goose Up
CREATE TABLE google_maps_search_executions (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    workflow_id INTEGER REFERENCES workflows (id) ON DELETE SET NULL,
    status VARCHAR(50) NOT NULL DEFAULT 'running',
    search_term VARCHAR(255) NOT NULL,
    location VARCHAR(255),
    results_count INTEGER NOT NULL DEFAULT 0,
    error_message TEXT,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    finished_at TIMESTAMPTZ
);

-- Leads as the scraper finds them; a nightly job copies them to leads.
CREATE TABLE google_maps_leads (
    id SERIAL PRIMARY KEY,
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    search_execution_id INTEGER REFERENCES google_maps_search_executions (id) ON DELETE CASCADE,
    place_id VARCHAR(255) UNIQUE,
    company VARCHAR(255) NOT NULL,
    email VARCHAR(255),
    phone VARCHAR(100),
    website TEXT,
    address TEXT,
    rating NUMERIC(2, 1),
    source VARCHAR(50) NOT NULL DEFAULT 'google_maps',
    status VARCHAR(50) NOT NULL DEFAULT 'new',
    converted_lead_id INTEGER REFERENCES leads (id) ON DELETE SET NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ
);

CREATE TABLE enriched_lead_data (
    id SERIAL PRIMARY KEY,
    lead_id INTEGER NOT NULL UNIQUE REFERENCES leads (id) ON DELETE CASCADE,
    email VARCHAR(255),
    phone VARCHAR(50),
    company VARCHAR(255),
    title VARCHAR(255),
    website VARCHAR(500),
    linkedin_url VARCHAR(500),
    company_size VARCHAR(50),
    industry VARCHAR(100),
    confidence NUMERIC(3, 2),
    enriched_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- +goose Down
DROP TABLE enriched_lead_data;
DROP TABLE google_maps_leads;
DROP TABLE google_maps_search_executions;
