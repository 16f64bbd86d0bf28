CREATE TABLE commerce (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    commerce_type text NOT NULL CHECK (commerce_type IN ('lead_purchase', 'branding', 'subscription')),
    profile_id uuid NOT NULL REFERENCES profiles (id),
    project_id uuid REFERENCES projects (id) ON DELETE SET NULL,
    quantity integer NOT NULL DEFAULT 1,
    amount numeric(14, 2) NOT NULL,
    currency char(3) NOT NULL DEFAULT 'EGP',
    status text NOT NULL DEFAULT 'pending',
    notes text,
    payload jsonb,
    approved_by uuid REFERENCES profiles (id),
    approved_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE payments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    profile_id uuid NOT NULL REFERENCES profiles (id),
    commerce_id uuid REFERENCES commerce (id),
    gateway text NOT NULL,
    gateway_reference text UNIQUE,
    amount numeric(12, 2) NOT NULL,
    currency char(3) NOT NULL DEFAULT 'EGP',
    status text NOT NULL DEFAULT 'pending',
    payload jsonb,
    receipt_url text,
    paid_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE wallet_ledger_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    profile_id uuid NOT NULL REFERENCES profiles (id),
    payment_id uuid REFERENCES payments (id),
    commerce_id uuid REFERENCES commerce (id),
    entry_type text NOT NULL CHECK (entry_type IN ('credit', 'debit')),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    currency char(3) NOT NULL DEFAULT 'EGP',
    balance_after numeric(14, 2) NOT NULL,
    reference text,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX wallet_ledger_entries_profile_idx ON wallet_ledger_entries (profile_id, created_at DESC);
