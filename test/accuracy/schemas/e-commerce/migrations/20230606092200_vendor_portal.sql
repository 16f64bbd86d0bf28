-- vendor portal (Next.js), reads these tables only
CREATE TABLE IF NOT EXISTS marketplace_vendors (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_name text NOT NULL,
  shop_name text NOT NULL,
  handle text NOT NULL UNIQUE,
  contact_email text NOT NULL,
  contact_phone text,
  address_line text,
  postal_code text,
  city text,
  country_code char(2),
  tax_id text,
  commission_rate numeric(5,4) NOT NULL DEFAULT 0.12,
  status text NOT NULL DEFAULT 'applied' CHECK (status IN ('applied','approved','paused','terminated')),
  onboarding_completed_at timestamptz,
  description text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE marketplace_vendors ENABLE ROW LEVEL SECURITY;
CREATE POLICY vendor_self ON marketplace_vendors USING (id::text = current_setting('app.vendor_id', true));

CREATE TABLE IF NOT EXISTS seller_alerts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seller_id bigint NOT NULL REFERENCES sellers (id),
  severity text NOT NULL DEFAULT 'info',
  headline text NOT NULL,
  message text,
  link text,
  dismissed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_seller_alerts_seller ON seller_alerts (seller_id);

CREATE TABLE IF NOT EXISTS seller_metrics (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  seller_id text NOT NULL,
  metric text NOT NULL,
  value numeric NOT NULL,
  period_start date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (seller_id, metric, period_start)
);

-- returns that start in the portal or the app
CREATE TABLE IF NOT EXISTS rmas (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  rma_number text NOT NULL UNIQUE,
  order_id bigint NOT NULL REFERENCES orders (id),
  customer_id bigint,
  seller_id bigint,
  status text NOT NULL DEFAULT 'submitted' CHECK (status IN ('submitted','authorized','rejected','in_transit','arrived','closed')),
  comment text,
  shipping_label_url text,
  tracking_no text,
  authorized_at timestamptz,
  arrived_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_rmas_order ON rmas (order_id);

CREATE TABLE IF NOT EXISTS rma_lines (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  rma_id uuid NOT NULL REFERENCES rmas (id) ON DELETE CASCADE,
  order_item_id bigint NOT NULL,
  qty integer NOT NULL CHECK (qty > 0),
  reason_code text NOT NULL CHECK (reason_code IN ('damaged','wrong_item','not_as_described','no_longer_wanted','late')),
  resolution text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_rma_lines_rma ON rma_lines (rma_id);
