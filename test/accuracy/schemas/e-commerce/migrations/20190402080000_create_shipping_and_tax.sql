CREATE TABLE shipping_zones (
  id bigserial PRIMARY KEY,
  name varchar NOT NULL,
  description varchar,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE TABLE shipping_zone_countries (
  shipping_zone_id bigint NOT NULL REFERENCES shipping_zones (id),
  country_id bigint NOT NULL REFERENCES countries (id),
  PRIMARY KEY (shipping_zone_id, country_id)
);
CREATE TABLE shipping_methods (
  id bigserial PRIMARY KEY,
  shipping_zone_id bigint NOT NULL REFERENCES shipping_zones (id),
  name varchar NOT NULL,
  carrier varchar NOT NULL,
  price numeric(10,2) NOT NULL,
  free_above numeric(10,2),
  min_days integer,
  max_days integer,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE TABLE tax_zones (
  id bigserial PRIMARY KEY,
  name varchar NOT NULL,
  description varchar,
  default_tax boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE TABLE tax_zone_countries (
  tax_zone_id bigint NOT NULL REFERENCES tax_zones (id),
  country_id bigint NOT NULL REFERENCES countries (id),
  PRIMARY KEY (tax_zone_id, country_id)
);
CREATE TABLE tax_rates (
  id bigserial PRIMARY KEY,
  tax_zone_id bigint NOT NULL REFERENCES tax_zones (id),
  tax_category varchar DEFAULT 'standard' NOT NULL,
  name varchar NOT NULL,
  rate numeric(5,2) NOT NULL,
  valid_from date,
  valid_to date,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE TABLE shipments (
  id bigserial PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  shipping_method_id bigint REFERENCES shipping_methods (id),
  number varchar NOT NULL,
  state varchar DEFAULT 'pending' NOT NULL,
  carrier varchar,
  tracking_number varchar,
  label_url varchar,
  weight_grams integer,
  shipped_at timestamp(6),
  delivered_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_shipments_on_number ON shipments (number);
CREATE INDEX index_shipments_on_order_id ON shipments (order_id);
CREATE INDEX index_shipments_on_tracking_number ON shipments (tracking_number);

CREATE TABLE shipment_items (
  id bigserial PRIMARY KEY,
  shipment_id bigint NOT NULL REFERENCES shipments (id),
  order_item_id bigint NOT NULL REFERENCES order_items (id),
  quantity integer NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_shipment_items_on_shipment_id ON shipment_items (shipment_id);

INSERT INTO shipping_zones (name, created_at, updated_at) VALUES ('Inland','2019-04-02','2019-04-02'), ('EU','2019-04-02','2019-04-02');
INSERT INTO shipping_methods (shipping_zone_id, name, carrier, price, free_above, min_days, max_days, created_at, updated_at)
  VALUES (1,'DHL Paket','dhl',4.90,50,1,3,'2019-04-02','2019-04-02'), (1,'Spedition','hellmann',39.00,NULL,5,10,'2019-04-02','2019-04-02');
