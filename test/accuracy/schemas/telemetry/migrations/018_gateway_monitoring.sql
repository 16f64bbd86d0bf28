-- ops: what the gateways push to us goes to Grafana from here
create table gateway_metrics (
    id          bigserial primary key,
    gateway_id  bigint not null references gateways (id) on delete cascade,
    metric      text not null,
    value       double precision not null,
    collected_at timestamptz not null default now()
);
create index gateway_metrics_idx on gateway_metrics (gateway_id, metric, collected_at desc);
comment on column gateway_metrics.metric is 'cpu_pct, mem_free_mb, disk_pct, uptime_s, rssi_dbm, queue_len';

create table broker_stats (
    node        text not null,
    taken_at    timestamptz not null,
    connections integer,
    msgs_in     bigint,
    msgs_out    bigint,
    dropped     bigint,
    mem_mb      integer,
    uptime_s    bigint,
    primary key (node, taken_at)
);

create table if not exists gateway_heartbeats (
    id          bigserial primary key,
    gateway_id  bigint not null,
    received_at timestamptz not null default now(),
    agent_version text,
    rtt_ms      integer
);

alter table gateways add column ip_address text;
alter table gateways add column notes text;
