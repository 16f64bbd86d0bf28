CREATE TABLE brands (
  id bigserial PRIMARY KEY,
  name varchar NOT NULL,
  slug varchar NOT NULL,
  logo_url varchar,
  description text,
  products_count integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_brands_on_slug ON brands (slug);

CREATE TABLE categories (
  id bigserial PRIMARY KEY,
  parent_id bigint REFERENCES categories (id),
  name varchar NOT NULL,
  slug varchar NOT NULL,
  description text,
  position integer DEFAULT 0 NOT NULL,
  lft integer,
  rgt integer,
  visible boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_categories_on_slug ON categories (slug);
CREATE INDEX index_categories_on_parent_id ON categories (parent_id);

CREATE TABLE products (
  id bigserial PRIMARY KEY,
  brand_id bigint REFERENCES brands (id),
  name varchar NOT NULL,
  slug varchar NOT NULL,
  description text,
  short_description varchar,
  meta_title varchar,
  meta_description varchar,
  published_at timestamp(6),
  tax_category varchar DEFAULT 'standard' NOT NULL,
  deleted_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_products_on_slug ON products (slug);
CREATE INDEX index_products_on_brand_id ON products (brand_id);

CREATE TABLE product_variants (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  sku varchar NOT NULL,
  ean varchar,
  name varchar,
  price numeric(10,2) NOT NULL,
  compare_at_price numeric(10,2),
  cost_price numeric(10,2),
  weight_grams integer,
  position integer DEFAULT 0 NOT NULL,
  is_master boolean DEFAULT false NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_product_variants_on_sku ON product_variants (sku);
CREATE INDEX index_product_variants_on_product_id ON product_variants (product_id);

CREATE TABLE option_types (
  id bigserial PRIMARY KEY,
  name varchar NOT NULL,
  presentation varchar NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE TABLE option_values (
  id bigserial PRIMARY KEY,
  option_type_id bigint NOT NULL REFERENCES option_types (id),
  name varchar NOT NULL,
  presentation varchar NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_option_values_on_option_type_id ON option_values (option_type_id);

CREATE TABLE option_values_product_variants (
  product_variant_id bigint NOT NULL REFERENCES product_variants (id),
  option_value_id bigint NOT NULL REFERENCES option_values (id)
);
CREATE UNIQUE INDEX index_ov_pv_on_variant_and_value ON option_values_product_variants (product_variant_id, option_value_id);

CREATE TABLE product_categories (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  category_id bigint NOT NULL REFERENCES categories (id),
  position integer,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_product_categories_on_product_and_category ON product_categories (product_id, category_id);
CREATE INDEX index_product_categories_on_category_id ON product_categories (category_id);

CREATE TABLE product_images (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  product_variant_id bigint REFERENCES product_variants (id),
  attachment_file_name varchar NOT NULL,
  attachment_content_type varchar,
  attachment_file_size integer,
  attachment_updated_at timestamp(6),
  alt varchar,
  position integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_product_images_on_product_id ON product_images (product_id);

INSERT INTO option_types (name, presentation, created_at, updated_at) VALUES ('color','Farbe','2019-03-12','2019-03-12'), ('size','Größe','2019-03-12','2019-03-12');
INSERT INTO categories (name, slug, created_at, updated_at) VALUES ('Wohnen','wohnen','2019-03-12','2019-03-12'), ('Garten','garten','2019-03-12','2019-03-12'), ('Leuchten','leuchten','2019-03-12','2019-03-12');
