DROP TABLE system_logs;
DROP TABLE notifications;
DROP TABLE activities;
