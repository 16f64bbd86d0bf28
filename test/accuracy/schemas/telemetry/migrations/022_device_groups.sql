create table device_groups (
    id              bigserial primary key,
    organization_id bigint not null references organizations (id),
    group_name      text not null,
    note            text,
    color           text,
    created_at      timestamptz default now()
);

create table device_group_members (
    id         bigserial primary key,
    group_id   bigint not null references device_groups (id) on delete cascade,
    device_id  bigint not null references devices (id) on delete cascade,
    added_by   bigint references app_users (id),
    added_on   date not null default current_date,
    unique (group_id, device_id)
);

insert into device_groups (organization_id, group_name, color) values (1, 'Trucks south', '#08c'), (1, 'Deep freeze', '#44f');
insert into device_group_members (group_id, device_id) values (1, 3), (2, 1);
