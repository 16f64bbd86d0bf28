-- +goose Up
create type billing_interval as enum ('day', 'week', 'month', 'year');

create table products (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  name             text not null,
  description      text,
  sku              text,
  active           boolean not null default true,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (organization_id, sku)
);

create table features (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  key              text not null,
  name             text not null,
  kind             text not null default 'boolean' check (kind in ('boolean', 'limit', 'metered')),
  created_at       timestamptz not null default now(),
  unique (organization_id, key)
);

create table plans (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  product_id       uuid not null references products(id),
  code             text not null,
  name             text not null,
  description      text,
  trial_days       integer not null default 0,
  active           boolean not null default true,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (organization_id, code)
);

create table plan_features (
  plan_id      uuid not null references plans(id) on delete cascade,
  feature_id   uuid not null references features(id) on delete cascade,
  limit_value  bigint,
  primary key (plan_id, feature_id)
);

create table addons (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  code             text not null,
  name             text not null,
  description      text,
  currency         char(3) references currencies(code),
  monthly_cents    bigint not null default 0,
  active           boolean not null default true,
  stackable        boolean not null default false,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (organization_id, code)
);
comment on table addons is 'Bought on top of a plan, never alone.';

create table prices (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  plan_id          uuid not null references plans(id),
  currency         char(3) not null references currencies(code),
  scheme           text not null default 'flat' check (scheme in ('flat', 'per_unit', 'tiered', 'volume')),
  unit_cents       numeric(20,6),
  bill_every       billing_interval not null default 'month',
  interval_count   integer not null default 1 check (interval_count > 0),
  active           boolean not null default true,
  created_at       timestamptz not null default now()
);
create index prices_plan_idx on prices (plan_id);

create table price_tiers (
  price_id    uuid not null references prices(id) on delete cascade,
  up_to       bigint,
  unit_cents  numeric(20,6) not null default 0,
  flat_cents  bigint not null default 0,
  position    integer not null,
  primary key (price_id, position)
);
