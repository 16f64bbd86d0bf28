create table imports (
    id bigserial primary key,
    user_id bigint not null references users (id),
    entity_type varchar(60) not null,
    file_name varchar(255) not null,
    file_path varchar(500) not null,
    status varchar(20) not null default 'pending' check (status in ('pending', 'running', 'finished', 'failed')),
    total_rows integer not null default 0,
    processed_rows integer not null default 0,
    failed_rows integer not null default 0,
    mapping jsonb not null default '{}',
    started_at timestamp(0),
    finished_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table import_rows (
    id bigserial primary key,
    import_id bigint not null references imports (id) on delete cascade,
    row_number integer not null,
    raw jsonb not null,
    error text,
    model_type varchar(120),
    model_id bigint,
    constraint import_rows_import_id_row_number_unique unique (import_id, row_number)
);

-- rows of a running contact import; emptied when the import has finished
create unlogged table contact_import_staging (
    import_id bigint not null,
    row_number integer not null,
    salutation text,
    first_name text,
    last_name text,
    email text,
    phone text,
    mobile text,
    job_title text,
    department text,
    company_name text,
    owner_email text,
    matched_contact_id bigint,
    problem text,
    primary key (import_id, row_number)
);

create table exports (
    id bigserial primary key,
    user_id bigint not null references users (id),
    entity_type varchar(60) not null,
    filters jsonb not null default '{}',
    columns jsonb not null default '[]',
    file_path varchar(500),
    status varchar(20) not null default 'queued' check (status in ('queued', 'building', 'ready', 'expired', 'failed')),
    total_rows integer,
    finished_at timestamp(0),
    expires_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table lead_import_tmp (
    line text
);
