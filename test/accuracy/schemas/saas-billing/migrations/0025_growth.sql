-- +goose Up
-- Growth squad: self-serve promotions
create table if not exists discount_codes (
  id              uuid primary key default gen_random_uuid(),
  org_id          uuid not null references organizations(id),
  code            text not null,
  label           text,
  discount_type   text not null check (discount_type in ('percentage', 'fixed')),
  discount_value  numeric(12,2) not null,
  currency_code   char(3) references currencies(code),
  applies_months  integer,
  usage_limit     integer,
  times_used      integer not null default 0,
  starts_on       date,
  ends_on         date,
  campaign        text,
  is_enabled      boolean not null default true,
  created_at      timestamptz not null default now(),
  unique (org_id, code)
);

alter table subscriptions add column discount_code_id uuid references discount_codes(id);

create table if not exists settings (
  organization_id  uuid not null references organizations(id) on delete cascade,
  key              text not null,
  value            text,
  updated_by       uuid references users(id),
  updated_at       timestamptz not null default now(),
  primary key (organization_id, key)
);

create table if not exists notifications (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  user_id          uuid references users(id),
  channel          text not null default 'in_app',
  event            text not null,
  data             jsonb not null default '{}',
  is_read          boolean not null default false,
  created_at       timestamptz not null default now()
);
