-- +goose Up
create table subscription_versions (
  id                    bigint generated always as identity primary key,
  subscription_id       uuid not null,
  organization_id       uuid not null,
  customer_id           uuid not null,
  plan_id               uuid not null,
  status                subscription_status not null,
  current_period_start  timestamptz not null,
  current_period_end    timestamptz not null,
  cancel_at_period_end  boolean not null,
  canceled_at           timestamptz,
  metadata              jsonb,
  valid_until           timestamptz not null default now(),
  changed_by            text default current_setting('app.user_id', true)
);
create index subscription_versions_subscription_idx on subscription_versions (subscription_id, valid_until);

-- +goose StatementBegin
create or replace function keep_subscription_version() returns trigger language plpgsql as $$
begin
  insert into subscription_versions (subscription_id, organization_id, customer_id, plan_id, status, current_period_start,
    current_period_end, cancel_at_period_end, canceled_at, metadata)
  values (old.id, old.organization_id, old.customer_id, old.plan_id, old.status, old.current_period_start,
    old.current_period_end, old.cancel_at_period_end, old.canceled_at, old.metadata);
  return new;
end;
$$;
-- +goose StatementEnd
create trigger subscriptions_keep_version after update on subscriptions
  for each row when (old.* is distinct from new.*) execute function keep_subscription_version();

create table plan_products (
  plan_id     uuid not null references plans(id) on delete cascade,
  product_id  uuid not null references products(id) on delete cascade,
  primary key (plan_id, product_id)
);
insert into plan_products (plan_id, product_id) select id, product_id from plans;

-- support console
create table customer_notes (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id) on delete cascade,
  user_id          uuid references users(id),
  text             text not null,
  pinned           boolean not null default false,
  created_at       timestamptz not null default now()
);
create index customer_notes_customer_idx on customer_notes (customer_id);

alter table invoices add constraint invoices_customer_fk foreign key (customer_id) references customers (id);
alter table users add column full_name text;
alter table users add column avatar_file_id uuid references files(id);
