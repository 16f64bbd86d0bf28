create table roles (
    id bigserial primary key,
    name varchar(80) not null,
    label varchar(120),
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint roles_name_unique unique (name)
);

create table permissions (
    id bigserial primary key,
    name varchar(120) not null,
    module varchar(60) not null,
    description varchar(255),
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint permissions_name_unique unique (name)
);

create table permission_role (
    permission_id bigint not null references permissions (id) on delete cascade,
    role_id bigint not null references roles (id) on delete cascade,
    primary key (permission_id, role_id)
);

create table role_user (
    role_id bigint not null references roles (id) on delete cascade,
    user_id bigint not null references users (id) on delete cascade,
    primary key (role_id, user_id)
);
create index role_user_user_id_index on role_user (user_id);

insert into roles (name, label, created_at) values
    ('admin', 'Administrator', now()),
    ('manager', 'Sales manager', now()),
    ('rep', 'Sales representative', now()),
    ('readonly', 'Read only', now());
