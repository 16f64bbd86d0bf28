CREATE TABLE reviews (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  user_id bigint REFERENCES users (id),
  order_item_id bigint REFERENCES order_items (id),
  rating integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title varchar,
  body text,
  author_name varchar,
  approved boolean DEFAULT false NOT NULL,
  helpful_count integer DEFAULT 0 NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_reviews_on_product_id ON reviews (product_id);

CREATE TABLE review_votes (
  id bigserial PRIMARY KEY,
  review_id bigint NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id),
  helpful boolean NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_review_votes_on_review_id_and_user_id ON review_votes (review_id, user_id);

CREATE TABLE pages (
  id bigserial PRIMARY KEY,
  title varchar NOT NULL,
  slug varchar NOT NULL,
  body text,
  layout varchar DEFAULT 'default' NOT NULL,
  meta_title varchar,
  meta_description varchar,
  published_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_pages_on_slug ON pages (slug);

CREATE TABLE page_translations (
  id bigserial PRIMARY KEY,
  page_id bigint NOT NULL REFERENCES pages (id),
  locale varchar NOT NULL,
  title varchar,
  slug varchar,
  body text,
  meta_title varchar,
  meta_description varchar,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_page_translations_on_page_id_and_locale ON page_translations (page_id, locale);

CREATE TABLE blog_posts (
  id bigserial PRIMARY KEY,
  admin_user_id bigint REFERENCES admin_users (id),
  title varchar NOT NULL,
  slug varchar NOT NULL,
  teaser varchar,
  body text,
  cover_image_url varchar,
  comments_allowed boolean DEFAULT true NOT NULL,
  published_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_blog_posts_on_slug ON blog_posts (slug);

CREATE TABLE blog_comments (
  id bigserial PRIMARY KEY,
  blog_post_id bigint NOT NULL REFERENCES blog_posts (id) ON DELETE CASCADE,
  user_id bigint REFERENCES users (id),
  author_name varchar,
  author_email varchar,
  body text NOT NULL,
  approved boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_blog_comments_on_blog_post_id ON blog_comments (blog_post_id);

CREATE TABLE newsletter_subscribers (
  id bigserial PRIMARY KEY,
  email varchar NOT NULL,
  first_name varchar,
  locale varchar DEFAULT 'de' NOT NULL,
  source varchar,
  confirmation_token varchar,
  confirmed_at timestamp(6),
  unsubscribed_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_newsletter_subscribers_on_email ON newsletter_subscribers (email);

INSERT INTO pages (title, slug, body, published_at, created_at, updated_at) VALUES ('Impressum','impressum','...', '2019-06-04','2019-06-04','2019-06-04'), ('AGB','agb','...','2019-06-04','2019-06-04','2019-06-04');
