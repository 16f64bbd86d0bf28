-- globalize style
CREATE TABLE product_translations (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  locale varchar NOT NULL,
  name varchar,
  slug varchar,
  description text,
  short_description varchar,
  meta_title varchar,
  meta_description varchar,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_product_translations_on_product_id_and_locale ON product_translations (product_id, locale);
CREATE INDEX index_product_translations_on_locale ON product_translations (locale);

CREATE TABLE category_translations (
  id bigserial PRIMARY KEY,
  category_id bigint NOT NULL REFERENCES categories (id),
  locale varchar NOT NULL,
  name varchar,
  slug varchar,
  description text,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_category_translations_on_category_id_and_locale ON category_translations (category_id, locale);
