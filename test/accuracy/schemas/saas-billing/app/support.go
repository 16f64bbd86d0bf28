package app

// Queries of the support console and the CRM sync.
const (
	customerNotes = `select n.text, n.pinned, u.full_name from customer_notes n left join users u on u.id = n.user_id
		where n.customer_id = $1 order by n.pinned desc, n.created_at desc`
	notesOf      = `select body, author_id, created_at from notes where subject_type = $1 and subject_id = $2 order by created_at`
	hubspotDue   = `select id, portal_id, oauth_token from hubspot_connections where is_active and (last_sync is null or last_sync < now() - interval '1 hour')`
	integrations = `select vendor, status, last_sync_at from integrations where organization_id = $1`
	quickbooks   = `select realm_id, access_token from quickbooks_connections where organization_id = $1 and status = 'active'`
	xero         = `select xero_tenant_id, access_token from xero_connections where organization_id = $1 and status = 'active'`
	auditTrail   = `select action, actor_user_id, changes from audit_logs where entity_type = $1 and entity_id = $2 order by created_at desc limit 100`
	quote        = `select q.number, q.total_cents, a.company_name from cpq.quotes q join cpq.accounts a on a.id = q.account_id where q.id = $1`
	quoteLines   = `select description, quantity, amount_cents from cpq.quote_lines where quote_id = $1 order by position`
	mrr          = `select day, mrr_cents from mrr_snapshots where organization_id = $1 and currency = $2 order by day`
)
