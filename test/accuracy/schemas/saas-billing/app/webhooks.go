package app

import (
	"context"
	"database/sql"
)

// Publish stores an event and queues it for every endpoint that wants it.
func Publish(ctx context.Context, tx *sql.Tx, org, kind string, payload []byte) error {
	var id string
	err := tx.QueryRowContext(ctx, `insert into webhook_events (organization_id, type, api_version, payload)
		values ($1, $2, '2024-06-01', $3) returning id`, org, kind, payload).Scan(&id)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `insert into webhook_messages (organization_id, endpoint_id, event_id)
		select organization_id, id, $2 from webhook_endpoints
		where organization_id = $1 and enabled and (event_types && array['*', $3])`, org, id, kind)
	return err
}

const logAttempt = `insert into webhook_attempts (message_id, response_status, response_body, duration_ms, error) values ($1, $2, $3, $4, $5)`
