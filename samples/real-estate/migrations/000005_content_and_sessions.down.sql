DROP TABLE auth_sessions;
DROP TABLE content_metrics;
DROP TABLE content;
