-- +goose Up
-- Left to do: point the application here and drop the old two.
COMMENT ON TABLE communications IS 'Calls and mails; overlaps activity_logs';

CREATE VIEW lead_timeline AS
SELECT lead_id, occurred_at, communication_type AS kind, subject, content AS details FROM communications
UNION ALL
SELECT lead_id, occurred_at, activity_type, subject, description FROM activity_logs;

-- +goose Down
DROP VIEW lead_timeline;
