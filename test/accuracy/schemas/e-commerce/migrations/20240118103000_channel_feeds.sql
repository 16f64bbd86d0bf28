CREATE TABLE IF NOT EXISTS channel_accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL CHECK (channel IN ('amazon','ebay','otto','kaufland')),
  account_ref text NOT NULL,
  credentials_encrypted bytea,
  enabled boolean NOT NULL DEFAULT true,
  last_synced_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (channel, account_ref)
);
CREATE TABLE IF NOT EXISTS channel_listings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_account_id bigint NOT NULL REFERENCES channel_accounts (id) ON DELETE CASCADE,
  product_variant_id bigint NOT NULL REFERENCES product_variants (id),
  external_id text,
  price numeric(10,2),
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued','live','error','ended')),
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (channel_account_id, product_variant_id)
);

-- articles for the feed exporter
CREATE TABLE IF NOT EXISTS product_skus (
  sku text PRIMARY KEY,
  product_id bigint NOT NULL,
  ean text,
  price numeric(10,2),
  is_active boolean NOT NULL DEFAULT true
);

-- Google Shopping taxonomy, see feed exporter
CREATE TABLE IF NOT EXISTS categories_v2 (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category_id bigint NOT NULL REFERENCES categories (id) ON DELETE CASCADE,
  google_taxonomy_id integer NOT NULL,
  google_path text NOT NULL,
  confidence real,
  reviewed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS product_rating_summaries (
  product_id bigint PRIMARY KEY REFERENCES products (id) ON DELETE CASCADE,
  reviews_count integer NOT NULL DEFAULT 0,
  average_rating numeric(3,2),
  five_star integer NOT NULL DEFAULT 0,
  one_star integer NOT NULL DEFAULT 0,
  refreshed_at timestamptz NOT NULL DEFAULT now()
);
CREATE OR REPLACE FUNCTION refresh_rating_summary(p bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO product_rating_summaries (product_id, reviews_count, average_rating, five_star, one_star, refreshed_at)
  SELECT product_id, count(*), avg(rating), count(*) FILTER (WHERE rating = 5), count(*) FILTER (WHERE rating = 1), now() FROM reviews WHERE product_id = p AND approved GROUP BY product_id
  ON CONFLICT (product_id) DO UPDATE SET reviews_count = excluded.reviews_count, average_rating = excluded.average_rating, five_star = excluded.five_star, one_star = excluded.one_star, refreshed_at = now();
$$;
