-- Modules/Support
create type ticket_priority as enum ('low', 'normal', 'high', 'urgent');

create table tickets (
    id bigserial primary key,
    number varchar(20) not null unique,
    company_id bigint references companies (id) on delete set null,
    contact_id bigint references contacts (id) on delete set null,
    assignee_id bigint references users (id) on delete set null,
    subject varchar(255) not null,
    channel varchar(20) not null default 'email',
    priority ticket_priority not null default 'normal',
    status varchar(20) not null default 'new' check (status in ('new', 'waiting', 'solved', 'closed')),
    first_response_at timestamp(0),
    solved_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table ticket_messages (
    id bigserial primary key,
    ticket_id bigint not null references tickets (id) on delete cascade,
    user_id bigint references users (id) on delete set null,
    contact_id bigint references contacts (id) on delete set null,
    body text not null,
    is_internal boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index ticket_messages_ticket_id_index on ticket_messages (ticket_id);

create table customer_profiles (
    company_id bigint primary key references companies (id) on delete cascade,
    customer_number varchar(30) not null unique,
    payment_terms_days smallint not null default 30,
    credit_limit numeric(14, 2),
    dunning_level smallint not null default 0,
    customer_since date,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table partner_profiles (
    company_id bigint primary key references companies (id) on delete cascade,
    partner_level varchar(20) not null check (partner_level in ('registered', 'silver', 'gold')),
    commission_percent numeric(5, 2) not null default 0,
    contract_signed_on date,
    certified_until date,
    created_at timestamp(0),
    updated_at timestamp(0)
);
comment on table customer_profiles is 'Only for companies that bought; a company can be customer and partner.';
