-- remote config: the agent asks for key/value pairs
create table device_config_values (
    device_id   bigint not null references devices (id) on delete cascade,
    cfg_key     text not null,
    cfg_value   text,
    value_type  text not null default 'string',
    applied_at  timestamptz,
    changed_at  timestamptz not null default now(),
    primary key (device_id, cfg_key)
);

insert into device_config_values (device_id, cfg_key, cfg_value, value_type) values
    (1, 'heartbeat_interval_s', '300', 'int'), (1, 'led_enabled', 'true', 'bool'), (1, 'buzzer_enabled', 'true', 'bool'),
    (1, 'log_level', 'warn', 'string'), (4, 'heartbeat_interval_s', '900', 'int'), (4, 'display_brightness', '60', 'int'),
    (4, 'display_language', 'de', 'string');
