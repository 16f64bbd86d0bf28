package app

import "time"

// Organization is a tenant.
type Organization struct {
	ID          string    `db:"id"`
	Name        string    `db:"name"`
	Slug        string    `db:"slug"`
	Status      string    `db:"status"`
	CountryCode string    `db:"country_code"`
	CreatedAt   time.Time `db:"created_at"`
}

func (Organization) TableName() string { return "organizations" }

type Customer struct {
	ID             string    `db:"id"`
	OrganizationID string    `db:"organization_id"`
	ExternalID     *string   `db:"external_id"`
	Name           string    `db:"name"`
	Email          string    `db:"email"`
	Currency       string    `db:"currency"`
	CreatedAt      time.Time `db:"created_at"`
}

func (Customer) TableName() string { return "customers" }

type Subscription struct {
	ID             string    `db:"id"`
	OrganizationID string    `db:"organization_id"`
	CustomerID     string    `db:"customer_id"`
	PlanID         string    `db:"plan_id"`
	Status         string    `db:"status"`
	PeriodEnd      time.Time `db:"current_period_end"`
}

func (Subscription) TableName() string { return "subscriptions" }
