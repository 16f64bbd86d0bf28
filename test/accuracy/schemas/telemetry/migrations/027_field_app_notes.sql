create table device_notes (
    id         bigserial primary key,
    device_id  bigint not null references devices (id) on delete cascade,
    user_id    bigint references app_users (id),
    note       text not null,
    photo_url  text,
    written_at timestamptz not null default now()
);
create index device_notes_device_idx on device_notes (device_id);
