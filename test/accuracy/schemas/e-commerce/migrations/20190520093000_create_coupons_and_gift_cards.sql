CREATE TABLE coupons (
  id bigserial PRIMARY KEY,
  code varchar NOT NULL,
  description varchar,
  discount_type varchar DEFAULT 'percent' NOT NULL,
  amount numeric(10,2) NOT NULL,
  minimum_order_total numeric(10,2),
  usage_limit integer,
  usage_count integer DEFAULT 0 NOT NULL,
  starts_at timestamp(6),
  expires_at timestamp(6),
  category_id bigint REFERENCES categories (id),
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_coupons_on_code ON coupons (code);

CREATE TABLE coupon_redemptions (
  id bigserial PRIMARY KEY,
  coupon_id bigint NOT NULL REFERENCES coupons (id),
  order_id bigint NOT NULL REFERENCES orders (id),
  user_id bigint REFERENCES users (id),
  discount numeric(10,2) NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_coupon_redemptions_on_coupon_id_and_order_id ON coupon_redemptions (coupon_id, order_id);

CREATE TABLE gift_cards (
  id bigserial PRIMARY KEY,
  code varchar NOT NULL,
  initial_amount numeric(10,2) NOT NULL,
  balance numeric(10,2) NOT NULL,
  currency varchar(3) DEFAULT 'EUR' NOT NULL,
  purchased_order_id bigint REFERENCES orders (id),
  recipient_name varchar,
  recipient_email varchar,
  message text,
  expires_at timestamp(6),
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL,
  CONSTRAINT gift_cards_balance_check CHECK (balance >= 0)
);
CREATE UNIQUE INDEX index_gift_cards_on_code ON gift_cards (code);

CREATE TABLE gift_card_transactions (
  id bigserial PRIMARY KEY,
  gift_card_id bigint NOT NULL REFERENCES gift_cards (id),
  order_id bigint REFERENCES orders (id),
  amount numeric(10,2) NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_gift_card_transactions_on_gift_card_id ON gift_card_transactions (gift_card_id);
