-- alarm-service (own deployment, talks only to its own tables)
create table alarm_severities (
    code  text primary key,
    label text not null,
    color text not null,
    escalation_minutes integer
);
insert into alarm_severities values ('info', 'Information', '#2b7', null), ('warning', 'Warning', '#fa0', 60), ('critical', 'Critical', '#d22', 10);

create table alarms (
    alarm_id      uuid primary key default gen_random_uuid(),
    organization_id bigint not null references organizations (id),
    device_id     text not null,
    sensor_label  text,
    severity_code text not null references alarm_severities (code),
    title         text not null,
    description   text,
    measured_value double precision,
    raised_at     timestamptz not null default now(),
    confirmed_at  timestamptz,
    confirmed_by  text,
    resolved_at   timestamptz,
    escalation_step smallint not null default 0
);
create index alarms_device_idx on alarms (device_id, raised_at);
