create table lead_sources (
    id bigserial primary key,
    name varchar(60) not null,
    is_active boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint lead_sources_name_unique unique (name)
);

create table lead_statuses (
    id bigserial primary key,
    name varchar(60) not null,
    color varchar(7),
    sort_order smallint not null default 0,
    is_closed boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table leads (
    id bigserial primary key,
    lead_status_id bigint not null,
    lead_source_id bigint,
    owner_id bigint,
    first_name varchar(120),
    last_name varchar(120),
    email varchar(255),
    phone varchar(40),
    job_title varchar(160),
    company_name varchar(255),
    website varchar(255),
    country_code char(2) references countries (code),
    description text,
    converted_at timestamp(0),
    converted_company_id bigint references companies (id) on delete set null,
    converted_contact_id bigint references contacts (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint leads_lead_status_id_foreign foreign key (lead_status_id) references lead_statuses (id),
    constraint leads_lead_source_id_foreign foreign key (lead_source_id) references lead_sources (id),
    constraint leads_owner_id_foreign foreign key (owner_id) references users (id) on delete set null
);
create index leads_email_index on leads (email);
create index leads_owner_id_index on leads (owner_id);

create table lead_status_histories (
    id bigserial primary key,
    lead_id bigint not null references leads (id) on delete cascade,
    from_status_id bigint references lead_statuses (id),
    to_status_id bigint not null references lead_statuses (id),
    user_id bigint references users (id) on delete set null,
    created_at timestamp(0) not null default now()
);

create function record_lead_status() returns trigger language plpgsql as $$
begin
    if new.lead_status_id is distinct from old.lead_status_id then
        insert into lead_status_histories (lead_id, from_status_id, to_status_id, user_id)
        values (new.id, old.lead_status_id, new.lead_status_id, new.owner_id);
    end if;
    return new;
end $$;

create trigger leads_record_status after update on leads
    for each row execute function record_lead_status();

insert into lead_sources (name, created_at) values
    ('website', now()), ('referral', now()), ('trade_fair', now()), ('cold_call', now()), ('partner', now());
insert into lead_statuses (name, color, sort_order, is_closed) values
    ('New', '#5b8def', 1, false), ('Contacted', '#8a63d2', 2, false), ('Qualified', '#2fa36b', 3, false),
    ('Converted', '#1d7a4c', 4, true), ('Disqualified', '#999999', 5, true);
