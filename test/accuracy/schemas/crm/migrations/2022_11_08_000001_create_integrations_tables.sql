create table microsoft_accounts (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    ms_tenant_id varchar(64),
    ms_object_id varchar(64) not null,
    email varchar(255),
    access_token text not null,
    refresh_token text not null,
    expires_at timestamp(0),
    scope text,
    delta_link text,
    status varchar(20) not null default 'active',
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table mailchimp_integrations (
    id bigserial primary key,
    team_id bigint references teams (id) on delete cascade,
    installed_by bigint references users (id) on delete set null,
    api_key text,
    access_token text,
    server_prefix varchar(10),
    audience_id varchar(40),
    last_synced_at timestamp(0),
    enabled boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table slack_workspaces (
    id bigserial primary key,
    team_id bigint references teams (id) on delete cascade,
    slack_team_id varchar(20) not null unique,
    workspace_name varchar(120),
    bot_user_id varchar(20),
    bot_token text not null,
    scope text,
    default_channel varchar(80),
    installed_by bigint references users (id) on delete set null,
    installed_at timestamp(0) not null default now(),
    uninstalled_at timestamp(0)
);

create table webhooks (
    id bigserial primary key,
    user_id bigint references users (id) on delete set null,
    url varchar(500) not null,
    events jsonb not null default '[]',
    secret varchar(120) not null,
    is_active boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table webhook_deliveries (
    id bigserial primary key,
    webhook_id bigint not null references webhooks (id) on delete cascade,
    event varchar(80) not null,
    payload jsonb not null,
    attempt smallint not null default 1,
    response_status smallint,
    response_body text,
    delivered_at timestamp(0),
    created_at timestamp(0) not null default now()
);

-- what others send us: pbx, web shop, zapier
create table inbound_webhook_events (
    id bigserial primary key,
    provider varchar(40) not null,
    event varchar(80),
    headers jsonb,
    payload jsonb not null,
    signature_ok boolean,
    processed_at timestamp(0),
    error text,
    created_at timestamp(0) not null default now()
);
