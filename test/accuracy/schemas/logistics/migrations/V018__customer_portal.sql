-- customer portal: tracking and notes
CREATE TABLE tracking_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  shipment_file_no varchar(14) NOT NULL REFERENCES shipments (file_no),
  container_number text,
  milestone text NOT NULL,
  message text,
  location_name text,
  unlocode varchar(5),
  occurred_at timestamptz NOT NULL,
  is_estimate boolean NOT NULL DEFAULT false,
  source text NOT NULL DEFAULT 'manual',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tracking_events_file_idx ON tracking_events (shipment_file_no);

CREATE TABLE notes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity_type text NOT NULL CHECK (entity_type IN ('shipment','customer','quotation','invoice')),
  entity_key text NOT NULL,
  body text NOT NULL,
  author text,
  visible_to_customer boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX notes_entity_idx ON notes (entity_type, entity_key);

ALTER TABLE invoice_lines ADD CONSTRAINT invoice_lines_invoice_fk FOREIGN KEY (invoice_no) REFERENCES invoices (invoice_no) ON DELETE CASCADE;
