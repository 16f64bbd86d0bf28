CREATE TABLE profiles (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    full_name text NOT NULL,
    email text NOT NULL UNIQUE,
    phone varchar(20),
    role text NOT NULL DEFAULT 'agent' CHECK (role IN ('admin', 'manager', 'agent', 'support')),
    avatar_url text,
    locale varchar(5) NOT NULL DEFAULT 'en',
    wallet_balance numeric(14, 2) NOT NULL DEFAULT 0,
    manager_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    commission_rate numeric(5, 4),
    is_active boolean NOT NULL DEFAULT true,
    is_banned boolean NOT NULL DEFAULT false,
    last_sign_in_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE teams (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    region text,
    lead_profile_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    monthly_target integer,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE team_members (
    team_id uuid NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    profile_id uuid NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'member',
    joined_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (team_id, profile_id)
);
