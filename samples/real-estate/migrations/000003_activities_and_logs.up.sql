CREATE TABLE activities (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    activity_type text NOT NULL,
    profile_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    lead_id uuid REFERENCES leads (id) ON DELETE CASCADE,
    title text,
    body text,
    status text NOT NULL DEFAULT 'open',
    priority text NOT NULL DEFAULT 'normal',
    payload jsonb NOT NULL DEFAULT '{}',
    due_at timestamptz,
    completed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE notifications (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    notification_type text NOT NULL,
    profile_id uuid NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    title text NOT NULL,
    body text,
    status text NOT NULL DEFAULT 'unread',
    priority text NOT NULL DEFAULT 'normal',
    payload jsonb NOT NULL DEFAULT '{}',
    channels text[] NOT NULL DEFAULT '{in_app}',
    read_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE system_logs (
    id bigserial PRIMARY KEY,
    log_type text NOT NULL,
    severity text NOT NULL DEFAULT 'info',
    profile_id uuid REFERENCES profiles (id) ON DELETE SET NULL,
    title text,
    body text,
    payload jsonb,
    ip_address inet,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX notifications_unread_idx ON notifications (profile_id) WHERE read_at IS NULL;
CREATE INDEX system_logs_created_at_idx ON system_logs USING brin (created_at);
