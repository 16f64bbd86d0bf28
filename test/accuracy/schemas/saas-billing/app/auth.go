package app

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
)

func OrganizationForKey(ctx context.Context, db *sql.DB, secret string) (org string, scopes []byte, err error) {
	sum := sha256.Sum256([]byte(secret))
	err = db.QueryRowContext(ctx, `
		update api_keys set last_used_at = now()
		where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())
		returning organization_id, array_to_json(scopes)`, hex.EncodeToString(sum[:])).Scan(&org, &scopes)
	return
}

const memberRole = `select m.role from memberships m join sessions s on s.user_id = m.user_id where m.organization_id = $1 and s.token_hash = $2`
const oauthClient = `select id, client_secret_hash from oauth2_clients where client_id = $1`
const settingsOf = `select default_currency, timezone, net_terms_days, auto_collect from organization_settings where organization_id = $1`
