package app

import (
	"context"
	"database/sql"
	"errors"
)

var ErrNoSuchCode = errors.New("no such code")

// Redeem is called by the API; coupons are made by the tenant's finance people.
func Redeem(ctx context.Context, tx *sql.Tx, org, customer, code string) error {
	res, err := tx.ExecContext(ctx, `
		insert into coupon_redemptions (organization_id, coupon_id, customer_id)
		select organization_id, id, $2 from coupons
		where organization_id = $1 and code = $3 and active and (redeem_by is null or redeem_by > now())`, org, customer, code)
	if err != nil {
		return err
	}
	if n, _ := res.RowsAffected(); n == 0 {
		return ErrNoSuchCode
	}
	return nil
}

// RedeemAtCheckout is called by the hosted sign-up page.
func RedeemAtCheckout(ctx context.Context, tx *sql.Tx, org, subscription, code string) error {
	_, err := tx.ExecContext(ctx, `
		with d as (update discount_codes set times_used = times_used + 1
			where org_id = $1 and code = $3 and is_enabled and (usage_limit is null or times_used < usage_limit) returning id)
		update subscriptions set discount_code_id = d.id from d where subscriptions.id = $2`, org, subscription, code)
	return err
}
