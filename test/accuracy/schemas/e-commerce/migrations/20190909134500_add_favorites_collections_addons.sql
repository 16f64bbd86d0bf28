CREATE TABLE favorites (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id),
  favoritable_type varchar NOT NULL, -- Product, Brand, Seller (soon)
  favoritable_id bigint NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_favorites_on_user_and_favoritable ON favorites (user_id, favoritable_type, favoritable_id);

CREATE TABLE collections (
  id bigserial PRIMARY KEY,
  name varchar NOT NULL,
  slug varchar NOT NULL,
  description text,
  hero_image_url varchar,
  visible_from timestamp(6),
  visible_to timestamp(6),
  position integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_collections_on_slug ON collections (slug);

CREATE TABLE collection_products (
  id bigserial PRIMARY KEY,
  collection_id bigint NOT NULL REFERENCES collections (id),
  product_id bigint NOT NULL REFERENCES products (id),
  position integer,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_collection_products_on_collection_id_and_product_id ON collection_products (collection_id, product_id);

-- assembly, gift wrapping, old furniture pick-up ...
CREATE TABLE product_addons (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  sku varchar NOT NULL,
  name varchar NOT NULL,
  price numeric(10,2) NOT NULL,
  required boolean DEFAULT false NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_product_addons_on_product_id ON product_addons (product_id);

