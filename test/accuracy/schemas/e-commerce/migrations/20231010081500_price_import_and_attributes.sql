-- one-off price update autumn 2023
CREATE TABLE tmp_price_import_2023 (
  sku text,
  new_price text,
  new_compare_at text
);

CREATE TABLE IF NOT EXISTS product_attributes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  label text NOT NULL,
  unit text,
  data_type text NOT NULL DEFAULT 'text' CHECK (data_type IN ('text','number','boolean')),
  filterable boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS product_attribute_values (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  product_attribute_id bigint NOT NULL REFERENCES product_attributes (id),
  value text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (product_id, product_attribute_id)
);
INSERT INTO product_attributes (key, label, unit, data_type, filterable) VALUES
  ('width','Breite','mm','number',true), ('height','Höhe','mm','number',true), ('depth','Tiefe','mm','number',true), ('weight','Gewicht','kg','number',false),
  ('material','Material',NULL,'text',true), ('color','Farbe',NULL,'text',true), ('energy_class','Energieklasse',NULL,'text',true), ('max_load','Belastbarkeit','kg','number',false), ('assembly_required','Montage nötig',NULL,'boolean',false);

-- brand pages list their products from here
CREATE TABLE IF NOT EXISTS brand_products (
  brand_id bigint NOT NULL REFERENCES brands (id) ON DELETE CASCADE,
  product_id bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  PRIMARY KEY (brand_id, product_id)
);

-- GPSR from 12/2024: responsible manufacturer must be shown
CREATE TABLE IF NOT EXISTS manufacturers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  postal_address text NOT NULL,
  email text NOT NULL,
  website text,
  eu_representative text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE products ADD COLUMN manufacturer_id bigint REFERENCES manufacturers (id);
