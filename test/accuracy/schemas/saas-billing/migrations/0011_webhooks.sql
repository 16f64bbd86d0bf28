-- +goose Up
create table webhook_endpoints (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id) on delete cascade,
  url              text not null,
  secret           text not null,
  event_types      text[] not null default '{*}',
  enabled          boolean not null default true,
  created_at       timestamptz not null default now(),
  disabled_at      timestamptz
);
create index webhook_endpoints_org_idx on webhook_endpoints (organization_id);

-- what happened on our side and is offered to the tenant
create table webhook_events (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  type             text not null,
  api_version      text not null,
  payload          jsonb not null,
  created_at       timestamptz not null default now()
);
create index webhook_events_org_created_idx on webhook_events (organization_id, created_at);

create table webhook_messages (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  endpoint_id      uuid not null references webhook_endpoints(id) on delete cascade,
  event_id         uuid not null references webhook_events(id) on delete cascade,
  status           text not null default 'queued' check (status in ('queued', 'delivered', 'failed', 'discarded')),
  next_attempt_at  timestamptz,
  created_at       timestamptz not null default now(),
  unique (endpoint_id, event_id)
);
create index webhook_messages_next_idx on webhook_messages (next_attempt_at) where status = 'queued';

create table webhook_attempts (
  id               uuid primary key default gen_random_uuid(),
  message_id       uuid not null references webhook_messages(id) on delete cascade,
  response_status  integer,
  response_body    text,
  duration_ms      integer,
  error            text,
  attempted_at     timestamptz not null default now()
);
create index webhook_attempts_message_idx on webhook_attempts (message_id);
