create table workflows (
    id bigserial primary key,
    name varchar(160) not null,
    entity_type varchar(60) not null,
    trigger_event varchar(60) not null,
    conditions jsonb not null default '[]',
    is_active boolean not null default false,
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table workflow_steps (
    id bigserial primary key,
    workflow_id bigint not null references workflows (id) on delete cascade,
    position smallint not null default 1,
    action varchar(60) not null,
    params jsonb not null default '{}',
    delay_minutes integer not null default 0,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table workflow_runs (
    id bigserial primary key,
    workflow_id bigint not null references workflows (id) on delete cascade,
    model_type varchar(120) not null,
    model_id bigint not null,
    current_step_id bigint references workflow_steps (id) on delete set null,
    state varchar(20) not null default 'running',
    error text,
    started_at timestamp(0) not null default now(),
    finished_at timestamp(0)
);
create index workflow_runs_model_index on workflow_runs (model_type, model_id);
