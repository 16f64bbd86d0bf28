CREATE TABLE x509_certificates (
  id bigserial PRIMARY KEY,
  subject text NOT NULL,
  issuer text NOT NULL,
  email text NOT NULL,
  subject_key_identifier text NOT NULL UNIQUE,
  serial_number numeric NOT NULL,
  revoked boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE x509_certificates IS 'S/MIME certificates seen in commits; they come with the commit, nobody uploads them.';

CREATE TABLE x509_commit_signatures (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  x509_certificate_id bigint NOT NULL REFERENCES x509_certificates (id) ON DELETE CASCADE,
  commit_sha text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, commit_sha)
);
CREATE INDEX index_x509_commit_signatures_on_certificate ON x509_commit_signatures (x509_certificate_id);

CREATE TABLE gpg_commit_signatures (
  id bigserial PRIMARY KEY,
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  gpg_key_id bigint REFERENCES gpg_keys (id) ON DELETE SET NULL,
  gpg_key_primary_keyid bytea NOT NULL,
  gpg_key_user_name text,
  gpg_key_user_email text,
  commit_sha text NOT NULL,
  verification_status text NOT NULL CHECK (verification_status IN ('verified', 'unknown_key', 'other_user', 'same_user_different_email', 'unverified')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, commit_sha)
);
CREATE INDEX index_gpg_commit_signatures_on_gpg_key_id ON gpg_commit_signatures (gpg_key_id);

