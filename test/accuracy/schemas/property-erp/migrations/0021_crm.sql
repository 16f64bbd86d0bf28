CREATE TABLE crm_lead (
    id              BIGSERIAL PRIMARY KEY,
    full_name       VARCHAR(160) NOT NULL,
    email_address   VARCHAR(160),
    mobile          VARCHAR(40),
    household_size  INTEGER,
    desired_rooms   NUMERIC(4,1),
    desired_area    VARCHAR(120),
    budget_max      NUMERIC(12,2),
    wants_from      DATE,
    monthly_income  NUMERIC(12,2),
    channel         VARCHAR(40),
    interested_unit NUMERIC(10) REFERENCES pm_unit (pm_unit_id),
    stage           VARCHAR(20) NOT NULL DEFAULT 'new' CHECK (stage IN ('new','contacted','viewing','offer','won','lost')),
    notes           TEXT,
    created_at      TIMESTAMP NOT NULL DEFAULT now()
);
