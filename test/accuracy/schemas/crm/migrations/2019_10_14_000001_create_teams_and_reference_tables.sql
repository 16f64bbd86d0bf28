create table teams (
    id bigserial primary key,
    name varchar(255) not null,
    manager_id bigint references users (id) on delete set null,
    parent_id bigint references teams (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table team_user (
    team_id bigint not null references teams (id) on delete cascade,
    user_id bigint not null references users (id) on delete cascade,
    is_lead boolean not null default false,
    created_at timestamp(0),
    primary key (team_id, user_id)
);

create table countries (
    code char(2) primary key,
    name varchar(120) not null,
    dial_code varchar(8),
    is_eu boolean not null default false
);
comment on table countries is 'ISO 3166-1 alpha-2';

create table currencies (
    code char(3) primary key,
    name varchar(60) not null,
    symbol varchar(6),
    decimals smallint not null default 2
);

insert into countries (code, name, dial_code, is_eu) values
    ('DE', 'Germany', '+49', true),
    ('AT', 'Austria', '+43', true),
    ('CH', 'Switzerland', '+41', false),
    ('FR', 'France', '+33', true),
    ('NL', 'Netherlands', '+31', true),
    ('GB', 'United Kingdom', '+44', false),
    ('US', 'United States', '+1', false);

insert into currencies (code, name, symbol) values
    ('EUR', 'Euro', '€'), ('CHF', 'Swiss franc', 'CHF'), ('GBP', 'Pound sterling', '£'), ('USD', 'US dollar', '$');
