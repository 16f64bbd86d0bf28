package app

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"
)

type Event struct {
	TransactionID, MetricCode, CustomerRef string
	Value                                  float64
	At                                     time.Time
	Payload                                json.RawMessage
}

func Ingest(ctx context.Context, tx *sql.Tx, org string, e Event) error {
	_, err := tx.ExecContext(ctx, `
		insert into ingest_events (organization_id, transaction_id, external_customer_id, metric_code, value, payload, event_time)
		values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
		org, e.TransactionID, e.CustomerRef, e.MetricCode, e.Value, e.Payload, e.At)
	if err != nil {
		_, err = tx.ExecContext(ctx, `insert into ingest_events_dead_letter (organization_id, transaction_id, payload, reason)
			values ($1, $2, $3, $4)`, org, e.TransactionID, e.Payload, err.Error())
	}
	return err
}

func UsageInPeriod(ctx context.Context, db *sql.DB, subscription string, from, to time.Time) (*sql.Rows, error) {
	return db.QueryContext(ctx, `
		select m.code, sum(a.value)
		from usage_aggregates a join billable_metrics m on m.id = a.billable_metric_id
		where a.subscription_id = $1 and a.window_size = 'hour' and a.window_start >= $2 and a.window_start < $3
		group by m.code`, subscription, from, to)
}
