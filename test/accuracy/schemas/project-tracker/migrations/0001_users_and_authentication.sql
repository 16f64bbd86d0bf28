-- Users and everything they sign in with.
CREATE TYPE visibility_level AS ENUM ('private', 'internal', 'public');

CREATE TABLE users (
  id bigserial PRIMARY KEY,
  username text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  encrypted_password text,
  admin boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'blocked', 'deactivated', 'ghost')),
  bio text,
  avatar text,
  otp_secret_encrypted text,
  otp_required_for_login boolean NOT NULL DEFAULT false,
  confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  sign_in_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX index_users_on_lower_username ON users (lower(username));
CREATE UNIQUE INDEX index_users_on_lower_email ON users (lower(email));

CREATE TABLE emails (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  email text NOT NULL,
  confirmation_token text UNIQUE,
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_emails_on_user_id ON emails (user_id);
CREATE UNIQUE INDEX index_emails_on_lower_email ON emails (lower(email));
COMMENT ON TABLE emails IS 'Secondary addresses. The primary one is users.email and is not repeated here.';

CREATE TABLE user_preferences (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
  theme text NOT NULL DEFAULT 'light',
  locale text NOT NULL DEFAULT 'en',
  time_zone text NOT NULL DEFAULT 'UTC',
  first_day_of_week smallint NOT NULL DEFAULT 1,
  tab_width smallint NOT NULL DEFAULT 8,
  show_whitespace_in_diffs boolean NOT NULL DEFAULT true,
  diff_view text NOT NULL DEFAULT 'inline' CHECK (diff_view IN ('inline', 'side_by_side')),
  home_page text NOT NULL DEFAULT 'projects',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE user_preferences IS 'Only for users who changed something; the client saves it often and users is hot enough.';

CREATE TABLE identities (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  provider text NOT NULL,
  extern_uid text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider, extern_uid)
);
CREATE INDEX index_identities_on_user_id ON identities (user_id);
COMMENT ON TABLE identities IS 'Accounts at LDAP, SAML and OAuth providers that a user signs in with.';

CREATE TABLE webauthn_credentials (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  credential_xid text NOT NULL UNIQUE,
  public_key text NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_webauthn_credentials_on_user_id ON webauthn_credentials (user_id);

CREATE TABLE two_factor_backup_codes (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  code_digest text NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_two_factor_backup_codes_on_user_id ON two_factor_backup_codes (user_id);
COMMENT ON TABLE two_factor_backup_codes IS 'Codes to print for the day the phone is lost.';

CREATE TABLE ssh_keys (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title text NOT NULL,
  key text NOT NULL,
  fingerprint_sha256 bytea NOT NULL UNIQUE,
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_ssh_keys_on_user_id ON ssh_keys (user_id);

CREATE TABLE gpg_keys (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  primary_keyid bytea NOT NULL UNIQUE,
  fingerprint bytea NOT NULL UNIQUE,
  key text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_gpg_keys_on_user_id ON gpg_keys (user_id);
COMMENT ON TABLE gpg_keys IS 'Public keys that signatures of commits are verified with.';

CREATE TABLE personal_access_tokens (
  id bigserial PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  token_digest text NOT NULL UNIQUE,
  scopes text[] NOT NULL DEFAULT '{}',
  revoked boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_personal_access_tokens_on_user_id ON personal_access_tokens (user_id);
COMMENT ON TABLE personal_access_tokens IS 'API tokens that act as the user.';

CREATE TABLE user_follows (
  follower_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  followee_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (follower_id, followee_id),
  CHECK (follower_id <> followee_id)
);
CREATE INDEX index_user_follows_on_followee_id ON user_follows (followee_id);

CREATE TABLE user_blocks (
  blocker_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  blocked_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (blocker_id, blocked_id),
  CHECK (blocker_id <> blocked_id)
);
CREATE INDEX index_user_blocks_on_blocked_id ON user_blocks (blocked_id);
COMMENT ON TABLE user_blocks IS 'Who does not want to be mentioned or messaged by whom.';

INSERT INTO users (username, name, email, admin, state, confirmed_at) VALUES
  ('root', 'Administrator', 'admin@example.com', true, 'active', now()),
  ('ghost', 'Ghost user', 'ghost@example.com', false, 'ghost', now());

