-- Everything else says "subscription"; issues said "watch" for historical reasons.
ALTER TABLE issue_watches RENAME TO issue_subscriptions;
ALTER INDEX index_issue_watches_on_user_id RENAME TO index_issue_subscriptions_on_user_id;

