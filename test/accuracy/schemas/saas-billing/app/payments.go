package app

import (
	"context"
	"database/sql"
)

// EnsureProviderCustomer gives the id of the customer at the payment provider.
func EnsureProviderCustomer(ctx context.Context, db *sql.DB, customer, provider string) (id string, err error) {
	err = db.QueryRowContext(ctx, `select external_id from provider_customers where customer_id = $1 and provider = $2`,
		customer, provider).Scan(&id)
	return
}

func RecordCharge(ctx context.Context, tx *sql.Tx, org, invoice, intent string, cents int64, currency string) error {
	_, err := tx.ExecContext(ctx, `
		insert into charges (organization_id, invoice_id, payment_intent_id, amount_cents, currency, status)
		values ($1, $2, $3, $4, $5, 'pending')`, org, invoice, intent, cents, currency)
	return err
}

func DefaultMethod(ctx context.Context, db *sql.DB, customer string) (token string, err error) {
	err = db.QueryRowContext(ctx, `select m.provider_token from payment_methods m
		left join gocardless_mandates g on g.payment_method_id = m.id
		where m.customer_id = $1 and m.is_default and m.deleted_at is null and (g.status is null or g.status = 'active')`, customer).Scan(&token)
	return
}

const storeProviderEvent = `insert into provider_events (provider, external_id, type, payload) values ($1, $2, $3, $4)
	on conflict (provider, external_id) do nothing`
const addRefund = `insert into refunds (organization_id, charge_id, amount_cents, currency, reason) values ($1, $2, $3, $4, $5)`
const openDispute = `insert into disputes (organization_id, charge_id, stripe_dispute_id, amount_cents, status, opened_at) values ($1, $2, $3, $4, $5, now())`
