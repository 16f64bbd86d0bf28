create schema email;

create table email.lists (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  name        text not null,
  description text,
  double_optin boolean not null default true,
  created_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table email.list_members (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  list_id      uuid not null references email.lists (id) on delete cascade,
  contact_id   uuid not null,
  status       text not null default 'subscribed' check (status in ('pending', 'subscribed', 'cleaned')),
  optin_ip     text,
  confirmed_at timestamptz,
  created_at   timestamptz not null default now(),
  unique (list_id, contact_id)
);

create table email.templates (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid references core.clients (id),
  name        text not null,
  subject     text,
  html        text not null,
  plain_text  text,
  created_by  uuid references core.users (id),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table email.segments (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid references core.clients (id),
  title       text not null,
  match       text not null default 'all' check (match in ('all', 'any')),
  conditions  jsonb not null,
  est_size    int,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
comment on table email.segments is 'Saved filters over contacts that a mailing goes to.';

create table email.campaigns (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  campaign_id  uuid references core.campaigns (id),
  list_id      uuid not null references email.lists (id),
  segment_id   uuid references email.segments (id),
  template_id  uuid references email.templates (id),
  subject      text not null,
  preview_text text,
  from_name    text not null,
  from_email   text not null,
  status       text not null default 'draft',
  scheduled_at timestamptz,
  sent_at      timestamptz,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
comment on table email.campaigns is 'One mailing. The word is the one of the mail provider.';

create table email.send_queue (
  id           bigint generated always as identity primary key,
  org_id       uuid not null,
  campaign_id  uuid not null references email.campaigns (id) on delete cascade,
  contact_id   uuid not null,
  to_address   text not null,
  not_before   timestamptz not null default now(),
  attempts     smallint not null default 0,
  locked_until timestamptz
);

create table email.sends (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  campaign_id  uuid not null references email.campaigns (id),
  contact_id   uuid not null,
  to_address   text not null,
  provider_message_id text,
  sent_at      timestamptz not null,
  delivered_at timestamptz,
  first_open_at timestamptz,
  first_click_at timestamptz,
  bounced_at   timestamptz,
  bounce_code  text
);
create index sends_campaign_idx on email.sends (campaign_id);
create index sends_campaign_contact_idx on email.sends (campaign_id, contact_id);

create table email.suppressions (
  id         uuid primary key default gen_random_uuid(),
  org_id     uuid not null references core.orgs (id),
  client_id  uuid references core.clients (id),
  email      text not null,
  reason     text not null check (reason in ('hard_bounce', 'complaint', 'unsubscribe', 'manual')),
  source_campaign_id uuid references email.campaigns (id),
  created_at timestamptz not null default now(),
  unique (org_id, client_id, email)
);

create table email.automations (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  name        text not null,
  trigger_event text not null,
  is_active   boolean not null default false,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table email.automation_steps (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null,
  automation_id uuid not null references email.automations (id) on delete cascade,
  step_no       int not null,
  action        text not null check (action in ('wait', 'send', 'branch', 'tag', 'exit')),
  wait_minutes  int,
  template_id   uuid references email.templates (id),
  config        jsonb not null default '{}',
  unique (automation_id, step_no)
);

create table email.campaign_stats (
  campaign_id   uuid primary key references email.campaigns (id) on delete cascade,
  org_id        uuid not null,
  recipients    int not null default 0,
  delivered     int not null default 0,
  opens         int not null default 0,
  unique_opens  int not null default 0,
  clicks        int not null default 0,
  unsubscribed  int not null default 0,
  complaints    int not null default 0,
  refreshed_at  timestamptz
);

create table email.images (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  template_id  uuid references email.templates (id) on delete set null,
  file_url     text not null,
  filename     text not null,
  mime         text,
  kilobytes    int,
  px_width     int,
  px_height    int,
  alt_text     text,
  uploaded_by  uuid references core.users (id),
  uploaded_at  timestamptz not null default now()
);
