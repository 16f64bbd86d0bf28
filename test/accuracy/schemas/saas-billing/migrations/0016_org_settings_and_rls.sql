-- +goose Up
create table organization_settings (
  id                  uuid primary key default gen_random_uuid(),
  organization_id     uuid not null unique references organizations(id) on delete cascade,
  default_currency    char(3) references currencies(code),
  timezone            text not null default 'UTC',
  net_terms_days      integer not null default 14,
  auto_collect        boolean not null default true,
  invoice_footer      text,
  support_email       text,
  logo_file_id        uuid references files(id),
  finalize_after_hours integer not null default 1,
  send_receipts       boolean not null default true,
  updated_at          timestamptz not null default now()
);
comment on table organization_settings is 'Tenant admins may change these themselves, the organizations row only we may.';

create table customer_billing_details (
  customer_id        uuid primary key references customers(id) on delete cascade,
  invoice_email      text,
  net_terms_days     integer,
  po_required        boolean not null default false,
  po_number          text,
  dunning_policy_id  uuid references dunning_policies(id),
  invoice_memo       text
);

alter table customers enable row level security;
alter table invoices enable row level security;
alter table subscriptions enable row level security;
alter table organization_settings enable row level security;
create policy customers_tenant on customers using (organization_id = current_setting('app.organization_id', true)::uuid);
create policy invoices_tenant on invoices using (organization_id = current_setting('app.organization_id', true)::uuid);
create policy subscriptions_tenant on subscriptions using (organization_id = current_setting('app.organization_id', true)::uuid);
create policy organization_settings_tenant on organization_settings for all
  using (organization_id = current_setting('app.organization_id', true)::uuid);

create index idx_invoices_org on invoices (organization_id);
create index idx_subscriptions_customer_id on subscriptions (customer_id);
