BEGIN;
ALTER TABLE podcasts_episode ADD COLUMN pub_date date;
UPDATE podcasts_episode SET pub_date = published_at::date;
CREATE INDEX catalog_title_maturity_idx ON catalog_title (maturity_rating_id);
CREATE INDEX support_ticketmessage_ticket_idx ON support_ticketmessage (ticket_id);
ALTER TABLE royalties_statement ADD CONSTRAINT royalties_statement_dates_valid CHECK (period_start <= period_end);
ALTER TABLE accounts_user RENAME COLUMN country TO country_code;
CREATE VIEW billing_active_subscribers AS
    SELECT u.id, u.email, p.code AS plan, s.current_period_end FROM billing_subscription s
    JOIN accounts_user u ON u.id = s.user_id JOIN billing_plan p ON p.id = s.plan_id WHERE s.status IN ('trial', 'active');
COMMIT;
