-- generated: user profile page + generic media
CREATE TABLE IF NOT EXISTS user_profiles (
  user_id bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  birthday date,
  gender text,
  avatar_url text,
  bio text,
  living_situation text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS two_factor_secrets (
  user_id bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  totp_secret_encrypted bytea NOT NULL,
  recovery_codes_hash text[] NOT NULL DEFAULT '{}',
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE two_factor_secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY two_factor_own ON two_factor_secrets USING (user_id = nullif(current_setting('app.user_id', true), '')::bigint);

CREATE TABLE IF NOT EXISTS media_assets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_type text NOT NULL CHECK (owner_type IN ('Product','ProductVariant','Category','Seller','Review','Page')),
  owner_id bigint NOT NULL,
  media_type text NOT NULL DEFAULT 'image',
  url text NOT NULL,
  mime_type text,
  file_name text,
  size_bytes bigint,
  width integer,
  height integer,
  alt_text text,
  sort_order integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS idx_media_assets_owner ON media_assets (owner_type, owner_id);

CREATE TABLE IF NOT EXISTS comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  commentable_type text NOT NULL,
  commentable_id bigint NOT NULL,
  parent_id bigint REFERENCES comments (id),
  user_id bigint REFERENCES users (id),
  guest_name text,
  content text NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','visible','hidden')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE seller_orders ADD CONSTRAINT fk_seller_orders_order FOREIGN KEY (order_id) REFERENCES orders (id);
COMMENT ON TABLE comments IS 'Threaded comments on blog posts, collections and pages.';
CREATE INDEX IF NOT EXISTS idx_comments_commentable ON comments (commentable_type, commentable_id);
