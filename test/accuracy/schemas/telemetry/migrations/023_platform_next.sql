-- "Platform Next": things instead of devices, OTA service, edge agent
create table things (
    thing_id        uuid primary key default gen_random_uuid(),
    organization_id bigint not null references organizations (id),
    uplink_gateway_id bigint references gateways (id),
    serial          text not null unique,
    product_name    text not null,
    display_name    text,
    location_id     bigint references sites (id),
    lifecycle       text not null default 'provisioned'
        check (lifecycle in ('provisioned', 'active', 'offline', 'maintenance', 'retired')),
    fw_version      text,
    last_contact_at timestamptz,
    shadow          jsonb not null default '{}',
    created_at      timestamptz not null default now(),
    modified_at     timestamptz not null default now()
);

create table ota_images (
    image_id      uuid primary key default gen_random_uuid(),
    product_name  text not null,
    semver        text not null,
    track         text not null default 'stable',
    download_url  text not null,
    checksum      text not null,
    bytes         bigint,
    changelog     text,
    signed_by     text,
    published_at  timestamptz,
    recalled      boolean not null default false,
    unique (product_name, semver)
);
insert into ota_images (product_name, semver, download_url, checksum, bytes, published_at) values
    ('T-100', '2.4.1', 'https://ota.frostwatch.example/t100-2.4.1.img', 'aa11', 482112, now());

create table edge_agent_stats (
    id          bigint generated always as identity primary key,
    gateway_serial text not null,
    reported_at timestamptz not null default now(),
    stats       jsonb not null
);
create index edge_agent_stats_idx on edge_agent_stats (gateway_serial, reported_at);
comment on column edge_agent_stats.stats is '{"cpu": 0.4, "mem_free": 210, "disk": 0.61, "uptime": 88211, "queue": 3}';

alter table devices add column fw_version text;
