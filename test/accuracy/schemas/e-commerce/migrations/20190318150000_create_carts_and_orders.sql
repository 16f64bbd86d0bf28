CREATE TABLE carts (
  id bigserial PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  token varchar NOT NULL,
  email varchar,
  currency varchar(3) DEFAULT 'EUR' NOT NULL,
  item_total numeric(10,2) DEFAULT 0 NOT NULL,
  coupon_code varchar,
  abandoned_mail_sent_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_carts_on_token ON carts (token);
CREATE INDEX index_carts_on_user_id ON carts (user_id);

CREATE TABLE cart_items (
  id bigserial PRIMARY KEY,
  cart_id bigint NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
  product_variant_id bigint NOT NULL REFERENCES product_variants (id),
  quantity integer DEFAULT 1 NOT NULL,
  unit_price numeric(10,2) NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_cart_items_on_cart_id ON cart_items (cart_id);

CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  number varchar NOT NULL,
  user_id bigint REFERENCES users (id),
  email varchar NOT NULL,
  currency varchar(3) DEFAULT 'EUR' NOT NULL,
  status varchar DEFAULT 'pending' NOT NULL,
  item_total numeric(10,2) DEFAULT 0 NOT NULL,
  shipping_total numeric(10,2) DEFAULT 0 NOT NULL,
  discount_total numeric(10,2) DEFAULT 0 NOT NULL,
  tax_total numeric(10,2) DEFAULT 0 NOT NULL,
  total numeric(10,2) DEFAULT 0 NOT NULL,
  customer_note text,
  placed_at timestamp(6),
  cancelled_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL,
  CONSTRAINT orders_status_check CHECK (status IN ('pending','paid','processing','shipped','completed','cancelled'))
);
CREATE UNIQUE INDEX index_orders_on_number ON orders (number);
CREATE INDEX index_orders_on_user_id ON orders (user_id);

CREATE TABLE order_items (
  id bigserial PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  product_variant_id bigint REFERENCES product_variants (id),
  sku varchar NOT NULL,
  name varchar NOT NULL,
  quantity integer NOT NULL,
  unit_price numeric(10,2) NOT NULL,
  discount numeric(10,2) DEFAULT 0 NOT NULL,
  tax_rate numeric(5,2),
  total numeric(10,2) NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL,
  CONSTRAINT order_items_quantity_check CHECK (quantity > 0)
);
CREATE INDEX index_order_items_on_order_id ON order_items (order_id);

-- frozen at checkout, must never change afterwards
CREATE TABLE order_addresses (
  id bigserial PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  kind varchar NOT NULL,
  company varchar,
  first_name varchar,
  last_name varchar,
  street varchar NOT NULL,
  street2 varchar,
  zip varchar NOT NULL,
  city varchar NOT NULL,
  country_iso char(2) NOT NULL,
  phone varchar,
  created_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_order_addresses_on_order_id_and_kind ON order_addresses (order_id, kind);

CREATE TABLE order_status_changes (
  id bigserial PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  from_status varchar,
  to_status varchar NOT NULL,
  admin_user_id bigint REFERENCES admin_users (id),
  comment varchar,
  created_at timestamp(6) NOT NULL
);
CREATE INDEX index_order_status_changes_on_order_id ON order_status_changes (order_id);

CREATE FUNCTION log_order_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status THEN
    INSERT INTO order_status_changes (order_id, from_status, to_status, created_at) VALUES (NEW.id, OLD.status, NEW.status, now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER orders_status_log AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION log_order_status();
