-- Pixelpond Social, bought in May. Their Rails tables as they came, tenant column added. Moving over customer by customer.
CREATE SCHEMA pixelpond;

CREATE TABLE pixelpond.clients (
  id bigserial PRIMARY KEY,
  org_id uuid NOT NULL,
  name varchar(255) NOT NULL,
  slug varchar(255),
  site_url varchar(255),
  email varchar(255),
  phone varchar(50),
  owner_id bigint,
  archived_at timestamp,
  created_at timestamp NOT NULL,
  updated_at timestamp NOT NULL
);

CREATE TABLE pixelpond.profiles (
  id bigserial PRIMARY KEY,
  org_id uuid NOT NULL,
  client_id bigint REFERENCES pixelpond.clients (id),
  network varchar(50) NOT NULL,
  username varchar(255) NOT NULL,
  name varchar(255),
  picture varchar(500),
  remote_id varchar(255),
  active boolean DEFAULT true,
  created_at timestamp NOT NULL,
  updated_at timestamp NOT NULL
);

CREATE TABLE pixelpond.posts (
  id bigserial PRIMARY KEY,
  org_id uuid NOT NULL,
  client_id bigint REFERENCES pixelpond.clients (id),
  profile_ids bigint[] NOT NULL DEFAULT '{}',
  message text,
  link varchar(2000),
  state varchar(30) NOT NULL DEFAULT 'draft',
  post_at timestamp,
  posted_at timestamp,
  creator_id bigint,
  created_at timestamp NOT NULL,
  updated_at timestamp NOT NULL
);
CREATE INDEX index_posts_on_client_id ON pixelpond.posts (client_id);
CREATE INDEX index_posts_on_post_at ON pixelpond.posts (post_at);

CREATE TABLE pixelpond.schema_migrations (version varchar(255) PRIMARY KEY);

INSERT INTO pixelpond.clients (org_id, name, slug, site_url, created_at, updated_at) VALUES
  ('0b6f1f3e-6a52-4f0e-9f44-1c1f6c6f0a01', 'Nordlys Ferries', 'nordlys', 'https://nordlys.example', '2019-02-11', '2023-04-30');
