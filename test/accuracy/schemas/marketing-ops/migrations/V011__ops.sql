create schema ops;
create type ops.priority as enum ('low', 'normal', 'high', 'urgent');

create table ops.vendors (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  company_name text not null,
  service     text,
  email       text,
  phone       text,
  vat_number  text,
  iban        text,
  address_line1 text,
  postal_code text,
  city        text,
  country_code char(2),
  is_active   boolean not null default true,
  created_at  timestamptz not null default now(),
  deleted_at  timestamptz
);
comment on table ops.vendors is 'Printers, photographers, studios: whoever sends us bills.';

create table ops.projects (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  campaign_id uuid references core.campaigns (id),
  name        text not null,
  code        text,
  starts_on   date,
  ends_on     date,
  budget_hours numeric(8,1),
  manager_id  uuid references core.users (id),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table ops.tasks (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  project_id  uuid not null references ops.projects (id) on delete cascade,
  parent_id   uuid references ops.tasks (id),
  title       text not null,
  details     text,
  assignee_id uuid references core.users (id),
  priority    ops.priority not null default 'normal',
  estimate_minutes int,
  due_on      date,
  done_at     timestamptz,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table ops.time_entries (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  user_id     uuid not null references core.users (id),
  project_id  uuid not null references ops.projects (id),
  task_id     uuid references ops.tasks (id),
  worked_on   date not null,
  minutes     int not null check (minutes > 0),
  note        text,
  billable    boolean not null default true,
  created_at  timestamptz not null default now()
);

create table ops.jobs (
  id          bigint generated always as identity primary key,
  org_id      uuid,
  queue       text not null,
  payload     jsonb not null,
  run_at      timestamptz not null default now(),
  attempts    int not null default 0,
  locked_by   text,
  locked_at   timestamptz
);

create table ops.job_history (
  id          bigint primary key,
  org_id      uuid,
  queue       text not null,
  payload     jsonb not null,
  attempts    int not null,
  outcome     text not null,
  error       text,
  finished_at timestamptz not null default now()
);
comment on table ops.job_history is 'The worker moves finished jobs here. Truncated after 30 days.';

create table billing.vendor_bills (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  vendor_id    uuid not null references ops.vendors (id),
  campaign_id  uuid references core.campaigns (id),
  number       text not null,
  total        numeric(14,2) not null,
  currency     char(3) not null,
  received_on  date,
  due_on       date,
  paid_at      timestamptz,
  created_at   timestamptz not null default now()
);

create table billing.vendor_bill_lines (
  id             uuid primary key default gen_random_uuid(),
  org_id         uuid not null,
  vendor_bill_id uuid not null references billing.vendor_bills (id) on delete cascade,
  position       int not null,
  description    text not null,
  amount         numeric(14,2) not null,
  recharge       boolean not null default false
);
