CREATE TABLE payment_providers (
  id bigserial PRIMARY KEY,
  code varchar NOT NULL,
  name varchar NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL DEFAULT now(),
  updated_at timestamp(6) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX index_payment_providers_on_code ON payment_providers (code);
INSERT INTO payment_providers (code, name) VALUES ('stripe','Stripe'),('paypal','PayPal'),('klarna','Klarna'),('prepayment','Vorkasse');

-- what a customer has stored for the next purchase
CREATE TABLE payment_methods (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id),
  payment_provider_id bigint NOT NULL REFERENCES payment_providers (id),
  reference varchar NOT NULL,
  brand varchar,
  last4 varchar(4),
  exp_month integer,
  exp_year integer,
  default_method boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_payment_methods_on_user_id ON payment_methods (user_id);

CREATE TABLE payments (
  id bigserial PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  payment_method_id bigint REFERENCES payment_methods (id),
  amount numeric(10,2) NOT NULL,
  currency varchar(3) DEFAULT 'EUR' NOT NULL,
  state varchar DEFAULT 'checkout' NOT NULL,
  provider varchar NOT NULL,
  provider_reference varchar,
  error_message varchar,
  captured_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL,
  CONSTRAINT payments_provider_check CHECK (provider IN ('stripe','paypal','klarna','prepayment'))
);
CREATE INDEX index_payments_on_order_id ON payments (order_id);

CREATE TABLE refunds (
  id bigserial PRIMARY KEY,
  payment_id bigint NOT NULL REFERENCES payments (id),
  amount numeric(10,2) NOT NULL,
  currency varchar(3) DEFAULT 'EUR' NOT NULL,
  state varchar DEFAULT 'requested' NOT NULL,
  reason varchar,
  provider_reference varchar,
  admin_user_id bigint REFERENCES admin_users (id),
  refunded_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_refunds_on_payment_id ON refunds (payment_id);
