-- Developers, partners and banks: everything that is neither a user nor a client.
CREATE TABLE entities (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    entity_type text NOT NULL CHECK (entity_type IN ('developer', 'partner', 'bank', 'integration')),
    name text NOT NULL,
    logo_url text,
    website text,
    contact jsonb,
    commission_rate numeric(5, 4),
    is_active boolean NOT NULL DEFAULT true,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE projects (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    developer_id uuid REFERENCES entities (id) ON DELETE SET NULL,
    developer_name text,
    name text NOT NULL,
    city text,
    area text,
    price_from numeric(14, 2),
    price_to numeric(14, 2),
    delivery_on date,
    features jsonb,
    is_published boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE leads (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    client_name text NOT NULL,
    client_phone varchar(20) NOT NULL,
    client_phone2 varchar(20),
    client_phone3 varchar(20),
    client_email text,
    client_job_title text,
    company_name text,
    nationality text,
    platform text,
    source text,
    campaign text,
    stage text NOT NULL DEFAULT 'new',
    stage_changed_at timestamptz,
    project_id uuid REFERENCES projects (id) ON DELETE SET NULL,
    budget_from numeric(14, 2),
    budget_to numeric(14, 2),
    unit_type text,
    bedrooms smallint,
    preferred_area text,
    assigned_to_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    assigned_at timestamptz,
    owner_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    feedback text,
    next_call_at timestamptz,
    last_contacted_at timestamptz,
    is_sold boolean NOT NULL DEFAULT false,
    sold_price numeric(14, 2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX leads_assigned_to_id_idx ON leads (assigned_to_id, stage);
CREATE INDEX leads_client_phone_idx ON leads (client_phone);
