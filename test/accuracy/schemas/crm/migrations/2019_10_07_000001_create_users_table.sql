-- FlowDesk CRM, base installation

create table users (
    id bigserial primary key,
    name varchar(255) not null,
    email varchar(255) not null,
    email_verified_at timestamp(0),
    password varchar(255) not null,
    job_title varchar(120),
    phone varchar(40),
    timezone varchar(64) not null default 'Europe/Berlin',
    locale varchar(8) not null default 'en',
    is_active boolean not null default true,
    last_login_at timestamp(0),
    remember_token varchar(100),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint users_email_unique unique (email)
);

create table password_resets (
    email varchar(255) not null,
    token varchar(255) not null,
    created_at timestamp(0)
);
create index password_resets_email_index on password_resets (email);

create table failed_jobs (
    id bigserial primary key,
    uuid varchar(255) not null,
    connection text not null,
    queue text not null,
    payload text not null,
    exception text not null,
    failed_at timestamp(0) not null default current_timestamp,
    constraint failed_jobs_uuid_unique unique (uuid)
);

create table jobs (
    id bigserial primary key,
    queue varchar(255) not null,
    payload text not null,
    attempts smallint not null,
    reserved_at integer,
    available_at integer not null,
    created_at integer not null
);
create index jobs_queue_index on jobs (queue);
