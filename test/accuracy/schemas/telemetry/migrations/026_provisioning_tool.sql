-- factory provisioning tool
create table device_psk_keys (
    device_id    bigint primary key references devices (id) on delete cascade,
    psk_identity text not null unique,
    psk_hex      text not null,
    created_at   timestamptz not null default now()
);

create table device_network_info (
    device_id   bigint primary key references devices (id) on delete cascade,
    mac_address macaddr,
    hostname    text,
    wifi_ssid   text,
    iccid       text,
    apn         text
);

create table device_gateway_links (
    device_id  bigint primary key references devices (id) on delete cascade,
    gateway_id bigint not null references gateways (id) on delete cascade,
    linked_at  timestamptz not null default now()
);

-- what a sensor of a given model can do; read by the tool to fill its form
create table sensor_types_v2 (
    model_id      bigint not null references device_models (id) on delete cascade,
    sensor_type   text not null references sensor_types (code),
    max_channels  smallint not null default 1,
    accuracy      text,
    min_interval_s integer,
    primary key (model_id, sensor_type)
);

alter table firmware_installs
    add constraint fk_installs_device foreign key (device_id) references devices (id) on delete cascade;
alter table trips add constraint chk_trip_distance check (distance_km >= 0);
