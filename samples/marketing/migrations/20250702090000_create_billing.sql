CREATE TABLE pulse.campaign_budgets (
    budget_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id) ON DELETE CASCADE,
    campaign_id uuid NOT NULL REFERENCES pulse.campaigns (campaign_id) ON DELETE CASCADE,
    campaign_name text,
    channel_id integer REFERENCES pulse.channels (channel_id),
    month date NOT NULL,
    planned numeric(14, 2) NOT NULL DEFAULT 0,
    spent numeric(14, 2) NOT NULL DEFAULT 0,
    UNIQUE (campaign_id, channel_id, month)
);

CREATE TABLE pulse.invoices (
    invoice_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES pulse.orgs (org_id),
    number varchar(40) NOT NULL UNIQUE,
    issued_on date NOT NULL DEFAULT current_date,
    due_on date,
    currency char(3) NOT NULL,
    paid_at timestamptz
);

-- The price is the one of the day of the invoice.
CREATE TABLE pulse.invoice_lines (
    invoice_id bigint NOT NULL REFERENCES pulse.invoices (invoice_id) ON DELETE CASCADE,
    line_no smallint NOT NULL,
    offering_id uuid REFERENCES pulse.offerings (offering_id),
    quantity numeric(10, 2) NOT NULL DEFAULT 1,
    unit_price numeric(12, 2) NOT NULL,
    PRIMARY KEY (invoice_id, line_no)
);

ALTER TABLE pulse.campaign_budgets ENABLE ROW LEVEL SECURITY;
CREATE POLICY campaign_budgets_org_isolation ON pulse.campaign_budgets
    USING (org_id = current_setting('app.current_org_id', true)::uuid);
ALTER TABLE pulse.invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_org_isolation ON pulse.invoices
    USING (org_id = current_setting('app.current_org_id', true)::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON pulse.campaign_budgets, pulse.invoices, pulse.invoice_lines TO pulse_app;
