-- availability service, ERP pushes into this
CREATE TABLE IF NOT EXISTS inventory_levels (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  warehouse_id integer NOT NULL,
  sku text NOT NULL,
  available_qty integer NOT NULL DEFAULT 0,
  allocated_qty integer NOT NULL DEFAULT 0,
  incoming_qty integer NOT NULL DEFAULT 0,
  synced_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (warehouse_id, sku)
);

-- payout run v2: net per currency, SEPA batch. Half of the sellers are switched over (FH-3871)
CREATE TABLE IF NOT EXISTS payouts_new (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seller_id bigint NOT NULL REFERENCES sellers (id),
  from_date date NOT NULL,
  to_date date NOT NULL,
  gross_cents bigint NOT NULL,
  fee_cents bigint NOT NULL,
  net_cents bigint NOT NULL,
  currency char(3) NOT NULL DEFAULT 'EUR',
  status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled','batched','paid','failed')),
  sepa_batch_id text,
  paid_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_payouts_new_seller ON payouts_new (seller_id);

CREATE TABLE IF NOT EXISTS admin_inbox_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  admin_user_id bigint REFERENCES admin_users (id),
  subject_type text,
  subject_id bigint,
  text text NOT NULL,
  seen_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_admin_inbox_items_admin ON admin_inbox_items (admin_user_id);
