BEGIN;
-- helpdesk: replacement for support, started Q4 (agents in Lisbon already use it)
CREATE TYPE helpdesk_case_state AS ENUM ('new', 'open', 'waiting', 'resolved', 'closed');
CREATE TABLE helpdesk_case (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    customer_id integer NOT NULL REFERENCES accounts_user (id),
    title text NOT NULL,
    details text,
    state helpdesk_case_state NOT NULL DEFAULT 'new',
    severity smallint NOT NULL DEFAULT 3 CHECK (severity BETWEEN 1 AND 4),
    topic text,
    agent_id integer REFERENCES accounts_user (id),
    channel text NOT NULL DEFAULT 'web',
    opened_at timestamptz NOT NULL DEFAULT now(),
    first_response_at timestamptz,
    resolved_at timestamptz
);
CREATE TABLE helpdesk_casereply (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL REFERENCES helpdesk_case (id) ON DELETE CASCADE,
    sender_id integer REFERENCES accounts_user (id),
    message text NOT NULL,
    internal boolean NOT NULL DEFAULT false,
    attachments jsonb NOT NULL DEFAULT '[]',
    sent_at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION helpdesk_touch_first_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE helpdesk_case SET first_response_at = now()
     WHERE id = NEW.case_id AND first_response_at IS NULL AND NEW.sender_id IS DISTINCT FROM customer_id;
    RETURN NEW;
END $$;
CREATE TRIGGER helpdesk_casereply_first AFTER INSERT ON helpdesk_casereply FOR EACH ROW EXECUTE FUNCTION helpdesk_touch_first_response();
COMMIT;
