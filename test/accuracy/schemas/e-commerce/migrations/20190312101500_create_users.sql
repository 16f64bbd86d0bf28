-- customers and back office accounts

CREATE TABLE countries (
  id bigserial PRIMARY KEY,
  iso char(2) NOT NULL,
  name varchar NOT NULL,
  eu boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL DEFAULT now(),
  updated_at timestamp(6) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX index_countries_on_iso ON countries (iso);

CREATE TABLE users (
  id bigserial PRIMARY KEY,
  email varchar NOT NULL,
  encrypted_password varchar DEFAULT '' NOT NULL,
  reset_password_token varchar,
  reset_password_sent_at timestamp(6),
  remember_created_at timestamp(6),
  sign_in_count integer DEFAULT 0 NOT NULL,
  last_sign_in_at timestamp(6),
  first_name varchar,
  last_name varchar,
  phone varchar,
  locale varchar DEFAULT 'de' NOT NULL,
  guest boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_users_on_email ON users (email);
CREATE UNIQUE INDEX index_users_on_reset_password_token ON users (reset_password_token);

CREATE TABLE admin_users (
  id bigserial PRIMARY KEY,
  email varchar NOT NULL,
  encrypted_password varchar DEFAULT '' NOT NULL,
  first_name varchar,
  last_name varchar,
  role varchar DEFAULT 'editor' NOT NULL,
  last_sign_in_at timestamp(6),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_admin_users_on_email ON admin_users (email);

CREATE TABLE addresses (
  id bigserial PRIMARY KEY,
  addressable_type varchar NOT NULL,
  addressable_id bigint NOT NULL,
  kind varchar DEFAULT 'shipping' NOT NULL,
  company varchar,
  first_name varchar,
  last_name varchar,
  street varchar NOT NULL,
  street2 varchar,
  zip varchar NOT NULL,
  city varchar NOT NULL,
  country_id bigint NOT NULL REFERENCES countries (id),
  phone varchar,
  default_address boolean DEFAULT false NOT NULL,
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE INDEX index_addresses_on_addressable ON addresses (addressable_type, addressable_id);

INSERT INTO countries (iso, name, eu) VALUES ('DE','Deutschland',true), ('AT','Österreich',true), ('CH','Schweiz',false), ('NL','Niederlande',true), ('FR','Frankreich',true);
INSERT INTO admin_users (email, first_name, last_name, role, created_at, updated_at) VALUES ('admin@fernhaus.example','Ute','Brandt','admin','2019-03-12','2019-03-12');
