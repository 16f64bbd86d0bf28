package app

import (
	"context"
	"database/sql"
)

const nextNumber = `update invoice_sequences set next_number = next_number + 1
	where organization_id = $1 returning prefix || lpad((next_number - 1)::text, padding, '0')`

func CreateDraft(ctx context.Context, tx *sql.Tx, s Subscription, run string) (id string, err error) {
	err = tx.QueryRowContext(ctx, `
		insert into invoices (organization_id, customer_id, subscription_id, billing_run_id, currency)
		select $1, c.id, $2, $3, c.currency from customers c where c.id = $4 returning id`,
		s.OrganizationID, s.ID, run, s.CustomerID).Scan(&id)
	if err != nil {
		return "", err
	}
	_, err = tx.ExecContext(ctx, `
		insert into invoice_lines (organization_id, invoice_id, subscription_item_id, description, quantity, unit_cents, amount_cents)
		select i.organization_id, $2, i.id, pl.name, i.quantity, p.unit_cents, i.quantity * p.unit_cents
		from subscription_items i join prices p on p.id = i.price_id join plans pl on pl.id = p.plan_id
		where i.subscription_id = $1`, s.ID, id)
	return id, err
}

func Finalize(ctx context.Context, tx *sql.Tx, org, invoice string) error {
	var number string
	if err := tx.QueryRowContext(ctx, nextNumber, org).Scan(&number); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `update invoices set status = 'open', number = $2, issued_at = now() where id = $1`, invoice, number)
	return err
}
