-- management dashboard
CREATE TABLE IF NOT EXISTS daily_shop_stats (
  day date PRIMARY KEY,
  visitors integer NOT NULL DEFAULT 0,
  orders_count integer NOT NULL DEFAULT 0,
  revenue numeric(14,2) NOT NULL DEFAULT 0,
  average_basket numeric(10,2),
  returns_count integer NOT NULL DEFAULT 0,
  new_customers integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS product_kpis (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  measured_on date NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (product_id, measured_on)
);
COMMENT ON COLUMN product_kpis.data IS '{"views": 10, "sold": 2, "conversion": 0.2, "revenue": 99.8}';

CREATE OR REPLACE VIEW seller_open_balances AS
  SELECT s.id AS seller_id, s.display_name, coalesce(sum(so.total - so.commission), 0) AS open_amount
  FROM sellers s LEFT JOIN seller_orders so ON so.seller_id = s.id AND so.status = 'closed'
  WHERE NOT EXISTS (SELECT 1 FROM payout_items pi WHERE pi.seller_order_id = so.id)
  GROUP BY s.id, s.display_name;
CREATE OR REPLACE VIEW bestsellers AS
  SELECT oi.product_variant_id, sum(oi.quantity) AS sold FROM order_items oi JOIN orders o ON o.id = oi.order_id WHERE o.placed_at > now() - interval '30 days' GROUP BY 1;

ALTER TABLE products ADD COLUMN IF NOT EXISTS live_since timestamp(6);
COMMENT ON COLUMN products.live_since IS 'when the product went online';
