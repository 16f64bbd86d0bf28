-- +goose Up
create table wallets (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  name             text,
  currency         char(3) not null references currencies(code),
  cents_per_credit numeric(14,6) not null default 1,
  balance          numeric(20,6) not null default 0,
  status           text not null default 'active' check (status in ('active', 'terminated')),
  expires_at       timestamptz,
  created_at       timestamptz not null default now()
);
create index wallets_customer_idx on wallets (customer_id);

create table wallet_transactions (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  wallet_id        uuid not null references wallets(id),
  direction        text not null check (direction in ('in', 'out')),
  credits          numeric(20,6) not null check (credits > 0),
  source           text not null check (source in ('purchase', 'grant', 'usage', 'expiry')),
  invoice_line_id  uuid references invoice_lines(id),
  settled_at       timestamptz,
  created_at       timestamptz not null default now()
);
create index wallet_transactions_wallet_idx on wallet_transactions (wallet_id, created_at);
comment on table wallet_transactions is 'Prepaid usage credits (units), not money.';

create table customer_balance_entries (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  customer_id      uuid not null references customers(id),
  amount_cents     bigint not null,
  currency         char(3) not null references currencies(code),
  invoice_id       uuid references invoices(id),
  credit_note_id   uuid references credit_notes(id),
  note             text,
  created_at       timestamptz not null default now()
);
create index customer_balance_entries_customer_idx on customer_balance_entries (customer_id, currency);
comment on column customer_balance_entries.amount_cents is 'negative = we owe the customer';

create view customer_balances as
  select organization_id, customer_id, currency, sum(amount_cents) as balance_cents
  from customer_balance_entries group by 1, 2, 3;
