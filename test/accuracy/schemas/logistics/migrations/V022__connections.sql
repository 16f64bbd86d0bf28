CREATE TABLE inttra_accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_code varchar(4) REFERENCES branches (code),
  company_id text NOT NULL,
  username text NOT NULL,
  password_enc bytea NOT NULL,
  endpoint text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  last_sync_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE atlas_connections (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_code varchar(4) REFERENCES branches (code),
  participant_no text NOT NULL,
  cert_pem text,
  api_key_enc bytea,
  base_url text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  last_success_at timestamptz,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE atlas_connections IS 'customs (ATLAS) provider';
CREATE TABLE tms.timocom_credentials (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_name text NOT NULL,
  client_id text NOT NULL,
  client_secret text NOT NULL,
  access_token text,
  expires_at timestamptz,
  is_active boolean NOT NULL DEFAULT true,
  last_synced_at timestamptz
);
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cust_no varchar(10) NOT NULL REFERENCES customers (cust_no),
  url text NOT NULL,
  event_types text[] NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE webhook_queue (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  event_type text NOT NULL,
  payload jsonb NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE webhook_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  event_type text NOT NULL,
  payload jsonb NOT NULL,
  http_status integer,
  delivered_at timestamptz NOT NULL DEFAULT now()
);
DROP TABLE wms.item_barcode;
CREATE OR REPLACE VIEW open_files AS SELECT file_no, cust_no, etd, eta FROM shipments WHERE status NOT IN ('closed','cancelled');
