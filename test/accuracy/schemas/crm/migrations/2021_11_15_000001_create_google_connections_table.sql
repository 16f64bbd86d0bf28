create table google_connections (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    google_user_id varchar(64) not null,
    google_email varchar(255) not null,
    access_token text not null,
    refresh_token text,
    token_expires_at timestamp(0),
    scopes text,
    calendar_id varchar(255),
    sync_token varchar(500),
    connected_at timestamp(0) not null default now(),
    revoked_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);

alter table meetings add column google_event_id varchar(255);
create index idx_contacts_email on contacts (email);
create index deals_pipeline_id_pipeline_stage_id_index on deals (pipeline_id, pipeline_stage_id);
