-- owen-it/laravel-auditing
create table audits (
    id bigserial primary key,
    user_type varchar(120),
    user_id bigint,
    event varchar(40) not null,
    auditable_type varchar(120) not null,
    auditable_id bigint not null,
    old_values jsonb,
    new_values jsonb,
    url text,
    ip_address varchar(45),
    user_agent varchar(1023),
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index audits_auditable_index on audits (auditable_type, auditable_id);
create index audits_user_id_index on audits (user_id);

create table notifications (
    id uuid primary key,
    type varchar(255) not null,
    notifiable_type varchar(120) not null,
    notifiable_id bigint not null,
    data jsonb not null,
    read_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index notifications_notifiable_index on notifications (notifiable_type, notifiable_id);

create table saved_filters (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    entity_type varchar(60) not null,
    name varchar(120) not null,
    conditions jsonb not null,
    columns jsonb,
    sort jsonb,
    is_shared boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0)
);
