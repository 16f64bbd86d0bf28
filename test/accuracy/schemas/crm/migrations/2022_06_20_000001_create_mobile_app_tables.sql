-- field app (Flutter). The app keeps its own list because it has to work offline.
create table todo_items (
    id bigserial primary key,
    client_uuid uuid not null unique,
    user_id bigint not null references users (id) on delete cascade,
    contact_id integer,
    company_id bigint references companies (id) on delete set null,
    text varchar(500) not null,
    details text,
    due_ts bigint,
    is_important boolean not null default false,
    done boolean not null default false,
    done_at timestamp(0),
    synced_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);
comment on column todo_items.due_ts is 'unix time in ms';
create index todo_items_user_id_done_index on todo_items (user_id, done);

-- contact card of the app: things that the list view does not need
create table contact_details (
    contact_id bigint primary key references contacts (id) on delete cascade,
    linkedin_url varchar(255),
    twitter_handle varchar(60),
    preferred_language varchar(8),
    assistant_name varchar(160),
    assistant_phone varchar(40),
    hobbies text,
    created_at timestamp(0),
    updated_at timestamp(0)
);
