-- Support wanted a ticket view; activities already hold it.
CREATE VIEW open_activities AS
SELECT a.id, a.activity_type, a.title, a.priority, a.due_at, l.client_name, p.full_name AS assignee
FROM activities a
LEFT JOIN leads l ON l.id = a.lead_id
LEFT JOIN profiles p ON p.id = a.profile_id
WHERE a.status = 'open';

-- Somebody ran this against an old dump and it "worked".
CREATE TABLE IF NOT EXISTS team_members (
    team_id uuid NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    profile_id uuid NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'member',
    commission_share numeric(5, 4),
    joined_at timestamptz NOT NULL DEFAULT now(),
    left_at timestamptz,
    PRIMARY KEY (team_id, profile_id)
);
