-- Planner board (drag and drop), generated with the new UI
create table if not exists content.planner_items (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  brand_id      uuid references core.brands (id),
  client_id     uuid,
  headline      text not null,
  content_type  text,
  channel       text,
  publish_on    date,
  assignee_id   uuid references core.users (id),
  stage         text not null default 'backlog',
  board_order   double precision not null default 0,
  description   text,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);

create table if not exists crm.contacts (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null,
  email         text not null,
  full_name     text,
  lifecycle     text not null default 'subscriber',
  lead_score    int default 0,
  timezone      text,
  created_at    timestamptz not null default now()
);
