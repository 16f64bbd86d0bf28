-- +goose Up
create type subscription_status as enum ('trialing', 'active', 'past_due', 'paused', 'canceled', 'incomplete');

create table subscriptions (
  id                    uuid primary key default gen_random_uuid(),
  organization_id       uuid not null references organizations(id),
  customer_id           uuid not null references customers(id),
  plan_id               uuid not null references plans(id),
  status                subscription_status not null default 'active',
  started_at            timestamptz not null default now(),
  current_period_start  timestamptz not null,
  current_period_end    timestamptz not null,
  trial_ends_at         timestamptz,
  cancel_at_period_end  boolean not null default false,
  canceled_at           timestamptz,
  metadata              jsonb not null default '{}',
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  check (current_period_end > current_period_start)
);
create index subscriptions_org_status_idx on subscriptions (organization_id, status);
create index subscriptions_customer_idx on subscriptions (customer_id);
create trigger subscriptions_updated before update on subscriptions for each row execute function set_updated_at();

create table subscription_items (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  subscription_id  uuid not null references subscriptions(id) on delete cascade,
  price_id         uuid not null references prices(id),
  quantity         integer not null default 1 check (quantity >= 0),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (subscription_id, price_id)
);

create table subscription_addons (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  subscription_id  uuid not null references subscriptions(id) on delete cascade,
  addon_id         uuid not null references addons(id),
  quantity         integer not null default 1,
  starts_at        timestamptz not null default now(),
  ends_at          timestamptz,
  created_at       timestamptz not null default now()
);
create index subscription_addons_subscription_idx on subscription_addons (subscription_id);

create table subscription_pauses (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  subscription_id  uuid not null references subscriptions(id) on delete cascade,
  reason           text,
  paused_at        timestamptz not null default now(),
  resumes_at       timestamptz,
  resumed_at       timestamptz
);

create view active_subscriptions as
  select s.*, c.name as customer_name, p.code as plan_code
  from subscriptions s
  join customers c on c.id = s.customer_id
  join plans p on p.id = s.plan_id
  where s.status in ('trialing', 'active', 'past_due');
