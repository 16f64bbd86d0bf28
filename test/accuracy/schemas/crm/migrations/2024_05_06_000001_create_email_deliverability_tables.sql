-- Postmark webhooks
create table email_suppressions (
    id bigserial primary key,
    email_address varchar(255) not null,
    reason varchar(30) not null check (reason in ('unsubscribe', 'hard_bounce', 'spam_complaint', 'manual')),
    origin varchar(40),
    campaign_id bigint references campaigns (id) on delete set null,
    note varchar(255),
    suppressed_at timestamp(0) not null default now(),
    reactivated_at timestamp(0),
    created_by bigint references users (id) on delete set null
);
create unique index email_suppressions_email_reason_idx on email_suppressions (lower(email_address), reason);

create table campaign_metrics (
    id bigserial primary key,
    campaign_id bigint not null references campaigns (id) on delete cascade,
    metric_name varchar(40) not null,
    metric_value numeric(14, 2) not null,
    measured_on date not null,
    created_at timestamp(0) not null default now(),
    unique (campaign_id, metric_name, measured_on)
);
comment on column campaign_metrics.metric_name is 'sent, delivered, opened, clicked, bounced, unsubscribed, complaints';
