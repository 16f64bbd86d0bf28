-- We become an OAuth 2 provider (doorkeeper).
CREATE TABLE oauth2_applications (
  id bigserial PRIMARY KEY,
  owner_id bigint REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  uid text NOT NULL UNIQUE,
  secret_digest text NOT NULL,
  redirect_uri text NOT NULL,
  scopes text[] NOT NULL DEFAULT '{}',
  trusted boolean NOT NULL DEFAULT false,
  confidential boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_oauth2_applications_on_owner_id ON oauth2_applications (owner_id);

CREATE TABLE oauth2_access_grants (
  id bigserial PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES oauth2_applications (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  token_digest text NOT NULL UNIQUE,
  redirect_uri text NOT NULL,
  code_challenge text,
  scopes text[] NOT NULL DEFAULT '{}',
  expires_in integer NOT NULL,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_oauth2_access_grants_on_application_id ON oauth2_access_grants (application_id);
COMMENT ON TABLE oauth2_access_grants IS 'Authorization codes, good for one exchange within minutes.';

CREATE TABLE oauth2_access_tokens (
  id bigserial PRIMARY KEY,
  application_id bigint REFERENCES oauth2_applications (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  token_digest text NOT NULL UNIQUE,
  refresh_token_digest text UNIQUE,
  scopes text[] NOT NULL DEFAULT '{}',
  expires_in integer,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_oauth2_access_tokens_on_application_id ON oauth2_access_tokens (application_id);
CREATE INDEX index_oauth2_access_tokens_on_user_id ON oauth2_access_tokens (user_id);

CREATE TABLE project_access_tokens (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  created_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  name text NOT NULL,
  token_digest text NOT NULL UNIQUE,
  access_level smallint NOT NULL,
  scopes text[] NOT NULL DEFAULT '{}',
  revoked boolean NOT NULL DEFAULT false,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_project_access_tokens_on_project_id ON project_access_tokens (project_id);
COMMENT ON TABLE project_access_tokens IS 'API tokens that act as the project with a role, whoever made them.';

