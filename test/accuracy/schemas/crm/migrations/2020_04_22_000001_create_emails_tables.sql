create table email_accounts (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    address varchar(255) not null,
    display_name varchar(255),
    imap_host varchar(255),
    imap_port integer default 993,
    smtp_host varchar(255),
    smtp_port integer default 587,
    username varchar(255),
    password_encrypted text,
    last_synced_at timestamp(0),
    sync_error text,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint email_accounts_address_unique unique (address)
);

create table emails (
    id bigserial primary key,
    email_account_id bigint references email_accounts (id) on delete cascade,
    message_id varchar(500),
    in_reply_to varchar(500),
    direction varchar(3) not null check (direction in ('in', 'out')),
    from_address varchar(255) not null,
    from_name varchar(255),
    subject varchar(500),
    body_text text,
    body_html text,
    related_type varchar(120),
    related_id bigint,
    sent_at timestamp(0),
    opened_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index emails_related_index on emails (related_type, related_id);
create index emails_message_id_index on emails (message_id);

create table email_recipients (
    id bigserial primary key,
    email_id bigint not null references emails (id) on delete cascade,
    contact_id bigint references contacts (id) on delete set null,
    kind varchar(3) not null default 'to' check (kind in ('to', 'cc', 'bcc')),
    address varchar(255) not null,
    name varchar(255)
);
create index email_recipients_email_id_index on email_recipients (email_id);

create table email_templates (
    id bigserial primary key,
    user_id bigint references users (id) on delete set null,
    name varchar(160) not null,
    category varchar(60),
    subject varchar(255) not null,
    body_html text not null,
    is_shared boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

insert into email_templates (name, category, subject, body_html, is_shared) values
    ('Intro after trade fair', 'first contact', 'Nice to meet you, {{contact.first_name}}', '<p>Hello {{contact.first_name}}</p>', true),
    ('Quote follow-up', 'sales', 'Your quote {{quote.number}}', '<p>Did you have time to look at it?</p>', true);
