package app

import (
	"context"
	"database/sql"
)

type TaxRate struct {
	ID   string
	Rate float64
}

func FindRate(ctx context.Context, db *sql.DB, org, country, region, taxCode string) (r TaxRate, err error) {
	err = db.QueryRowContext(ctx, `
		select id, rate from tax_rates_v2
		where organization_id = $1 and country_code = $2 and (region is null or region = $3)
		  and (tax_code_id is null or tax_code_id = $4) and valid_from <= current_date and (valid_to is null or valid_to >= current_date)
		order by region nulls last, tax_code_id nulls last limit 1`, org, country, region, taxCode).Scan(&r.ID, &r.Rate)
	return
}

const addLineTax = `insert into invoice_line_taxes (invoice_line_id, tax_rate_v2_id, taxable_cents, tax_cents) values ($1, $2, $3, $4)`
const exemptIn = `select 1 from tax_exemptions e join tax_jurisdictions j on j.id = e.jurisdiction_id
	where e.customer_id = $1 and j.country_code = $2 and current_date between e.valid_from and coalesce(e.valid_until, current_date)`
