-- totals were wrong for about 400 orders on BF, keep a copy before the fix (FH-2214)
CREATE TABLE orders_backup_2022_11_25 AS SELECT * FROM orders;
UPDATE orders SET total = item_total + shipping_total - discount_total WHERE placed_at >= '2022-11-24' AND total < 0;

ALTER TABLE discount_codes ADD CONSTRAINT uq_discount_codes_code UNIQUE (voucher_code);
CREATE INDEX idx_orders_user ON orders (user_id);
CREATE INDEX idx_orders_placed_at ON orders (placed_at);

-- orders older than 10 years / closed accounts are moved here by the nightly job
CREATE TABLE orders_archive (
  id bigint PRIMARY KEY,
  number varchar NOT NULL,
  user_id bigint,
  email varchar,
  currency varchar(3),
  status varchar,
  item_total numeric(10,2),
  shipping_total numeric(10,2),
  discount_total numeric(10,2),
  tax_total numeric(10,2),
  total numeric(10,2),
  placed_at timestamp(6),
  cancelled_at timestamp(6),
  archived_at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION archive_orders(before date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE n integer;
BEGIN
  INSERT INTO orders_archive (id, number, user_id, email, currency, status, item_total, shipping_total, discount_total, tax_total, total, placed_at, cancelled_at)
    SELECT id, number, NULL, NULL, currency, status, item_total, shipping_total, discount_total, tax_total, total, placed_at, cancelled_at FROM orders WHERE placed_at < before
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS n = ROW_COUNT;
  DELETE FROM orders WHERE placed_at < before AND id IN (SELECT id FROM orders_archive);
  RETURN n;
END $$;
