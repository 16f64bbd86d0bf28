create type deal_status as enum ('open', 'won', 'lost');

create table pipelines (
    id bigserial primary key,
    name varchar(120) not null,
    team_id bigint references teams (id) on delete set null,
    is_default boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table pipeline_stages (
    id bigserial primary key,
    pipeline_id bigint not null references pipelines (id) on delete cascade,
    name varchar(120) not null,
    probability smallint not null default 0 check (probability between 0 and 100),
    sort_order smallint not null default 0,
    rot_after_days smallint,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table lost_reasons (
    id bigserial primary key,
    name varchar(120) not null,
    is_active boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table deals (
    id bigserial primary key,
    pipeline_id bigint not null,
    pipeline_stage_id bigint not null,
    company_id bigint,
    owner_id bigint,
    title varchar(255) not null,
    amount numeric(15, 2) not null default 0,
    currency_code char(3) not null default 'EUR' references currencies (code),
    probability smallint,
    status deal_status not null default 'open',
    expected_close_date date,
    closed_at timestamp(0),
    lost_reason_id bigint references lost_reasons (id),
    description text,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint deals_pipeline_id_foreign foreign key (pipeline_id) references pipelines (id),
    constraint deals_pipeline_stage_id_foreign foreign key (pipeline_stage_id) references pipeline_stages (id),
    constraint deals_company_id_foreign foreign key (company_id) references companies (id) on delete set null,
    constraint deals_owner_id_foreign foreign key (owner_id) references users (id) on delete set null
);
create index deals_pipeline_id_index on deals (pipeline_id);
create index deals_company_id_index on deals (company_id);
create index deals_status_expected_close_date_index on deals (status, expected_close_date);

create table deal_stage_histories (
    id bigserial primary key,
    deal_id bigint not null references deals (id) on delete cascade,
    from_stage_id bigint references pipeline_stages (id),
    to_stage_id bigint not null references pipeline_stages (id),
    user_id bigint references users (id) on delete set null,
    entered_at timestamp(0) not null default now(),
    left_at timestamp(0)
);
create index deal_stage_histories_deal_id_index on deal_stage_histories (deal_id);

create table contact_deal (
    contact_id bigint not null references contacts (id) on delete cascade,
    deal_id bigint not null references deals (id) on delete cascade,
    role varchar(60),
    is_primary boolean not null default false,
    created_at timestamp(0),
    primary key (contact_id, deal_id)
);

alter table leads add column converted_deal_id bigint references deals (id) on delete set null;

insert into lost_reasons (name) values ('Price'), ('No budget'), ('Competitor'), ('No decision'), ('Bad fit');
insert into pipelines (name, is_default) values ('Standard', true);
insert into pipeline_stages (pipeline_id, name, probability, sort_order) values
    (1, 'Qualification', 10, 1), (1, 'Demo', 30, 2), (1, 'Proposal', 55, 3), (1, 'Negotiation', 80, 4);

-- demo data
insert into users (name, email, password, job_title, created_at) values
    ('Anna Kessler', 'anna@flowdesk.example', '$2y$10$x', 'Head of sales', now()),
    ('Jonas Wirth', 'jonas@flowdesk.example', '$2y$10$x', 'Account executive', now());
insert into companies (name, domain, phone, industry_id, employee_count, owner_id, created_at) values
    ('Berger Maschinenbau', 'berger-mb.example', '+49 711 5550', 1, 240, 1, now()),
    ('Nordlicht Software', 'nordlicht.example', '+49 40 5551', 2, 35, 2, now());
insert into contacts (company_id, owner_id, first_name, last_name, email, phone, job_title, created_at) values
    (1, 1, 'Heike', 'Berger', 'h.berger@berger-mb.example', '+49 711 5550-12', 'Managing director', now()),
    (2, 2, 'Tom', 'Ahlers', 'tom@nordlicht.example', null, 'CTO', now());
insert into deals (pipeline_id, pipeline_stage_id, company_id, owner_id, title, amount, expected_close_date, created_at) values
    (1, 2, 1, 1, 'Service licences 2020', 18400, '2020-04-30', now());
insert into contact_deal (contact_id, deal_id, role, is_primary) values (1, 1, 'decides', true);
insert into leads (lead_status_id, lead_source_id, owner_id, first_name, last_name, email, company_name, created_at) values
    (1, 1, 2, 'Petra', 'Lang', 'petra.lang@post.example', 'Lang Holzbau', now());
