create table industries (
    id bigserial primary key,
    name varchar(120) not null,
    slug varchar(120) not null,
    constraint industries_slug_unique unique (slug)
);

create table companies (
    id bigserial primary key,
    name varchar(255) not null,
    legal_name varchar(255),
    domain varchar(255),
    website varchar(255),
    phone varchar(40),
    industry_id bigint,
    employee_count integer,
    annual_revenue numeric(15, 2),
    vat_number varchar(32),
    parent_id bigint,
    owner_id bigint,
    description text,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint companies_industry_id_foreign foreign key (industry_id) references industries (id),
    constraint companies_parent_id_foreign foreign key (parent_id) references companies (id) on delete set null,
    constraint companies_owner_id_foreign foreign key (owner_id) references users (id) on delete set null
);
create index companies_name_index on companies (name);
create index companies_domain_index on companies (domain);

create table contacts (
    id bigserial primary key,
    company_id bigint,
    owner_id bigint,
    salutation varchar(20),
    first_name varchar(120),
    last_name varchar(120) not null,
    email varchar(255),
    phone varchar(40),
    mobile varchar(40),
    job_title varchar(160),
    department varchar(120),
    birthday date,
    do_not_call boolean not null default false,
    do_not_email boolean not null default false,
    last_contacted_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint contacts_company_id_foreign foreign key (company_id) references companies (id) on delete set null,
    constraint contacts_owner_id_foreign foreign key (owner_id) references users (id) on delete set null
);
create index contacts_email_index on contacts (email);
create index contacts_company_id_index on contacts (company_id);
create index contacts_last_name_first_name_index on contacts (last_name, first_name);

create table addresses (
    id bigserial primary key,
    addressable_type varchar(120) not null,
    addressable_id bigint not null,
    kind varchar(20) not null default 'main',
    line1 varchar(255) not null,
    line2 varchar(255),
    postal_code varchar(20),
    city varchar(120),
    state varchar(120),
    country_code char(2) references countries (code),
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint addresses_kind_check check (kind in ('main', 'billing', 'shipping', 'visit'))
);
create index addresses_addressable_index on addresses (addressable_type, addressable_id);

insert into industries (name, slug) values
    ('Manufacturing', 'manufacturing'), ('Software', 'software'), ('Retail', 'retail'),
    ('Construction', 'construction'), ('Health care', 'health-care'), ('Public sector', 'public-sector');
