-- +goose Up
create table dunning_policies (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  name             text not null,
  final_action     text not null default 'cancel' check (final_action in ('cancel', 'pause', 'mark_uncollectible', 'nothing')),
  is_default       boolean not null default false,
  created_at       timestamptz not null default now()
);

create table dunning_steps (
  id               uuid primary key default gen_random_uuid(),
  policy_id        uuid not null references dunning_policies(id) on delete cascade,
  position         smallint not null,
  days_after_due   smallint not null,
  retry_payment    boolean not null default true,
  template_key     text,
  unique (policy_id, position)
);

create table dunning_runs (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  invoice_id       uuid not null references invoices(id),
  policy_id        uuid not null references dunning_policies(id),
  current_step     smallint not null default 0,
  status           text not null default 'running' check (status in ('running', 'recovered', 'exhausted', 'stopped')),
  next_step_at     timestamptz,
  started_at       timestamptz not null default now(),
  finished_at      timestamptz
);
create unique index dunning_runs_one_running on dunning_runs (invoice_id) where status = 'running';
