-- collected hotfixes Q1/Q2 2024
ALTER TABLE core.persons ADD COLUMN phone_number TEXT;
UPDATE core.persons SET phone_number = phone WHERE phone IS NOT NULL;
ALTER TABLE permits.permits ADD COLUMN IF NOT EXISTS expires_on DATE;
ALTER TABLE tax.invoices ADD COLUMN payable_until DATE;
ALTER TABLE waste.containers ADD COLUMN serial_number TEXT;
ALTER TABLE library.works ADD COLUMN publication_year SMALLINT, ADD COLUMN cover_url TEXT;
ALTER TABLE core.organizations ADD COLUMN peppol_id TEXT;
ALTER TABLE requests.requests ADD COLUMN reopened_at TIMESTAMPTZ, ADD COLUMN satisfaction SMALLINT;
ALTER TABLE sports.clubs ADD COLUMN youth_label BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE inspect.premises ADD COLUMN tel TEXT;
