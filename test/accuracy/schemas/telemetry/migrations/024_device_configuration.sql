create table device_settings (
    id                   bigserial primary key,
    device_id            bigint not null unique references devices (id) on delete cascade,
    heartbeat_interval_s integer not null default 900,
    led_enabled          boolean not null default true,
    buzzer_enabled       boolean not null default false,
    display_brightness   smallint check (display_brightness between 0 and 100),
    log_level            text not null default 'warn',
    display_language     text not null default 'de',
    updated_by           bigint references app_users (id),
    updated_at           timestamptz not null default now()
);

insert into device_settings (device_id, heartbeat_interval_s, buzzer_enabled) values (1, 300, true), (4, 900, false);
