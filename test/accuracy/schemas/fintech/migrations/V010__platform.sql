create table public.api_clients (
  id          uuid primary key default gen_random_uuid(),
  customer_id uuid references public.customers (id),
  name        text not null,
  key_hash    text not null unique,
  scopes      text[] not null default '{}',
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz
);
comment on table public.api_clients is 'Business customers and partners on the open API.';

create table public.webhook_endpoints (
  id            uuid primary key default gen_random_uuid(),
  api_client_id uuid not null references public.api_clients (id),
  url           text not null check (url like 'https://%'),
  secret        text not null,
  event_types   text[] not null,
  active        boolean not null default true,
  created_at    timestamptz not null default now()
);
comment on table public.webhook_endpoints is 'Where clients want their events.';

create table public.outbox_events (
  id           bigint generated always as identity primary key,
  topic        text not null,
  aggregate_id text not null,
  payload      jsonb not null,
  created_at   timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_events_open_idx on public.outbox_events (id) where published_at is null;
comment on table public.outbox_events is 'To the broker.';

create table public.inbox_events (
  id           bigint generated always as identity primary key,
  topic        text not null,
  message_id   text not null unique,
  payload      jsonb not null,
  received_at  timestamptz not null default now(),
  handled_at   timestamptz
);
comment on table public.inbox_events is 'From the broker; message_id guards against doubles.';

create table public.webhook_deliveries (
  id           bigint generated always as identity primary key,
  endpoint_id  uuid not null references public.webhook_endpoints (id),
  event_id     bigint references public.outbox_events (id),
  attempt      smallint not null default 1,
  status_code  integer,
  duration_ms  integer,
  delivered_at timestamptz not null default now()
);
comment on table public.webhook_deliveries is 'Attempts to call endpoints.';

create table public.audit_log (
  id         bigint generated always as identity primary key,
  actor      text not null,
  action     text not null,
  object     text not null,
  object_id  text,
  details    jsonb,
  logged_at  timestamptz not null default now()
);
create index audit_log_object_idx on public.audit_log (object, object_id);
comment on table public.audit_log is 'Back-office actions.';

create table public.sms_messages (
  id           bigint generated always as identity primary key,
  customer_id  uuid references public.customers (id),
  phone        text not null,
  text         text not null,
  provider_ref text,
  sent_at      timestamptz not null default now(),
  delivered_at timestamptz
);
comment on table public.sms_messages is 'Texts: codes, alerts.';

create table public.feature_toggles (
  name    text primary key,
  enabled boolean not null default false
);
