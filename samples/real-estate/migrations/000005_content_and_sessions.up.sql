CREATE TABLE content (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    content_type text NOT NULL,
    slug text UNIQUE,
    title text NOT NULL,
    body text,
    cover_url text,
    status text NOT NULL DEFAULT 'draft',
    author_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    author_name text,
    published_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE content_metrics (
    content_id uuid NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    day date NOT NULL,
    views integer NOT NULL DEFAULT 0,
    clicks integer NOT NULL DEFAULT 0,
    shares integer NOT NULL DEFAULT 0,
    PRIMARY KEY (content_id, day)
);

CREATE TABLE auth_sessions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    profile_id uuid REFERENCES profiles (id) ON DELETE CASCADE,
    session_type text NOT NULL CHECK (session_type IN ('otp_challenge', 'login', 'password_reset')),
    code_hash text,
    attempts smallint NOT NULL DEFAULT 0,
    ip_address inet,
    user_agent text,
    expires_at timestamptz NOT NULL,
    verified_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
