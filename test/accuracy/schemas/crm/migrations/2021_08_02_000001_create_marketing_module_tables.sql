-- Modules/Marketing (agency). Own namespace mkt_ so that the module can be switched off.

create table mkt_lists (
    id bigserial primary key,
    name varchar(160) not null,
    description text,
    double_opt_in boolean not null default true,
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table mkt_list_contact (
    mkt_list_id bigint not null references mkt_lists (id) on delete cascade,
    contact_id bigint not null references contacts (id) on delete cascade,
    subscribed_at timestamp(0) not null default now(),
    confirmed_at timestamp(0),
    primary key (mkt_list_id, contact_id)
);
create index mkt_list_contact_contact_id_index on mkt_list_contact (contact_id);

create table mkt_campaigns (
    id bigserial primary key,
    name varchar(200) not null,
    mkt_list_id bigint references mkt_lists (id),
    status varchar(20) not null default 'draft' check (status in ('draft', 'scheduled', 'sending', 'sent', 'stopped')),
    from_name varchar(120),
    from_address varchar(255),
    scheduled_for timestamp(0),
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table mkt_templates (
    id bigserial primary key,
    title varchar(200) not null,
    folder varchar(80),
    subject_line varchar(255),
    preheader varchar(255),
    html text not null,
    plain_text text,
    thumbnail_path varchar(500),
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table mkt_campaign_steps (
    id bigserial primary key,
    campaign_id bigint not null references mkt_campaigns (id) on delete cascade,
    mkt_template_id bigint references mkt_templates (id),
    position smallint not null default 1,
    delay_hours integer not null default 0,
    subject_override varchar(255),
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table mkt_campaign_recipients (
    id bigserial primary key,
    campaign_id bigint not null references mkt_campaigns (id) on delete cascade,
    contact_id bigint references contacts (id) on delete set null,
    email varchar(255) not null,
    status varchar(20) not null default 'queued',
    sent_at timestamp(0),
    opened_at timestamp(0),
    clicked_at timestamp(0),
    bounced_at timestamp(0)
);
create index mkt_campaign_recipients_campaign_id_index on mkt_campaign_recipients (campaign_id);

create table mkt_unsubscribes (
    id bigserial primary key,
    email varchar(255) not null,
    campaign_id bigint references mkt_campaigns (id) on delete set null,
    reason varchar(255),
    created_at timestamp(0) not null default now()
);
create index mkt_unsubscribes_email_index on mkt_unsubscribes (email);

create table mkt_forms (
    id bigserial primary key,
    slug varchar(120) not null unique,
    title varchar(200) not null,
    fields jsonb not null default '[]',
    success_message text,
    redirect_url varchar(500),
    mkt_list_id bigint references mkt_lists (id) on delete set null,
    is_published boolean not null default false,
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table mkt_form_submissions (
    id bigserial primary key,
    mkt_form_id bigint not null references mkt_forms (id) on delete cascade,
    payload jsonb not null,
    lead_id bigint references leads (id) on delete set null,
    ip_address varchar(45),
    referrer varchar(500),
    processed_at timestamp(0),
    created_at timestamp(0) not null default now()
);

-- the module colours its tags
create table if not exists tags (
    id bigserial primary key,
    name varchar(80) not null,
    color varchar(7) not null default '#cccccc',
    description varchar(255),
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table mkt_campaign_stats (
    id bigserial primary key,
    campaign_id bigint not null references mkt_campaigns (id) on delete cascade,
    day date not null,
    sent integer not null default 0,
    delivered integer not null default 0,
    opened integer not null default 0,
    clicked integer not null default 0,
    bounced integer not null default 0,
    unsubscribed integer not null default 0,
    complaints integer not null default 0,
    constraint mkt_campaign_stats_campaign_id_day_unique unique (campaign_id, day)
);
