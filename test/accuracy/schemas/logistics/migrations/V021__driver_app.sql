-- driver app (generated backend)
CREATE TABLE IF NOT EXISTS tms.drivers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  mobile text NOT NULL,
  pin_hash text,
  push_token text,
  language text NOT NULL DEFAULT 'de',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS delivery_confirmations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transport_order_id uuid NOT NULL,
  signed_by text,
  signature_image text,
  photo_urls text[] NOT NULL DEFAULT '{}',
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  parcels integer,
  has_damage boolean NOT NULL DEFAULT false,
  notes text,
  latitude double precision,
  longitude double precision
);
CREATE INDEX IF NOT EXISTS delivery_confirmations_order_idx ON delivery_confirmations (transport_order_id);
CREATE TABLE IF NOT EXISTS tms.driver_documents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  driver_id uuid NOT NULL REFERENCES tms.drivers (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('licence','adr','passport','medical')),
  number_encrypted bytea,
  valid_until date,
  checked_by uuid REFERENCES tms.users (id),
  checked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE tms.driver_documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY driver_documents_own ON tms.driver_documents USING (driver_id::text = current_setting('app.driver_id', true));
COMMENT ON TABLE tms.driver_documents IS 'personal papers, HR only';
