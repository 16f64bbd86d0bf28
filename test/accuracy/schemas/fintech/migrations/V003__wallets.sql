create table public.account_plans (
  id            integer generated always as identity primary key,
  code          text not null unique,
  name          text not null,
  monthly_price numeric(10, 2) not null check (monthly_price >= 0),
  currency      char(3) not null references public.currencies (code),
  active        boolean not null default true
);
comment on table public.account_plans is 'Standard, Plus, Business.';

create table public.account_plan_addons (
  id            integer generated always as identity primary key,
  plan_id       integer references public.account_plans (id),
  code          text not null unique,
  name          text not null,
  monthly_price numeric(10, 2) not null check (monthly_price >= 0),
  currency      char(3) not null references public.currencies (code),
  active        boolean not null default true
);
comment on table public.account_plan_addons is 'Bookable on top of a plan: extra cards, accounting export.';

create table public.customer_plans (
  id          uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id),
  plan_id     integer not null references public.account_plans (id),
  starts_on   date not null,
  ends_on     date
);
comment on table public.customer_plans is 'Plan of a customer over time.';

create table public.wallets (
  id                uuid primary key default gen_random_uuid(),
  customer_id       uuid not null references public.customers (id),
  ledger_account_id bigint not null unique references ledger.accounts (id),
  currency          char(3) not null references public.currencies (code),
  label             text,
  iban              text unique,
  status            text not null default 'active' check (status in ('active', 'frozen', 'closed')),
  opened_at         timestamptz not null default now(),
  closed_at         timestamptz
);
create index wallets_customer_idx on public.wallets (customer_id);
comment on table public.wallets is 'What customers see as their account.';
alter table public.customers add constraint customers_primary_wallet_fk foreign key (primary_wallet_id) references public.wallets (id);
alter table public.wallets enable row level security;
create policy wallets_owner on public.wallets for select to app_user
  using (customer_id = current_setting('app.customer_id')::uuid);

create table public.wallets_history (
  hist_id     bigint generated always as identity primary key,
  hist_op     char(1) not null,
  hist_at     timestamptz not null default now(),
  id          uuid not null,
  customer_id uuid,
  ledger_account_id bigint,
  currency    char(3),
  label       text,
  iban        text,
  status      text,
  opened_at   timestamptz,
  closed_at   timestamptz
);
comment on table public.wallets_history is 'Old row versions of wallets, by trigger.';
create function public.wallets_keep_history() returns trigger language plpgsql as $$
begin
  insert into public.wallets_history (hist_op, id, customer_id, ledger_account_id, currency, label, iban, status, opened_at, closed_at)
  values (left(tg_op, 1), old.id, old.customer_id, old.ledger_account_id, old.currency, old.label, old.iban, old.status, old.opened_at, old.closed_at);
  return coalesce(new, old);
end $$;
create trigger wallets_history_trg after update or delete on public.wallets
  for each row execute function public.wallets_keep_history();

create table public.wallet_holds (
  id          uuid primary key default gen_random_uuid(),
  wallet_id   uuid not null references public.wallets (id),
  amount      numeric(18, 2) not null check (amount > 0),
  reason      text not null,
  placed_by   uuid references public.staff_users (id),
  placed_at   timestamptz not null default now(),
  released_at timestamptz
);
create index wallet_holds_wallet_idx on public.wallet_holds (wallet_id) where released_at is null;
comment on table public.wallet_holds is 'Money that is there but may not be used: court orders, investigations.';

-- one per regulated entity; the licences demand separate books
create table public.safeguarding_accounts_uk (
  id          integer generated always as identity primary key,
  bank_name   text not null,
  account_ref text not null unique,
  currency    char(3) not null references public.currencies (code),
  opened_on   date not null,
  closed_on   date
);
comment on table public.safeguarding_accounts_uk is 'Safeguarding accounts of Kestrel UK Ltd (FCA).';
create table public.safeguarding_accounts_eu (
  id          integer generated always as identity primary key,
  bank_name   text not null,
  account_ref text not null unique,
  currency    char(3) not null references public.currencies (code),
  opened_on   date not null,
  closed_on   date
);
comment on table public.safeguarding_accounts_eu is 'Safeguarding accounts of Kestrel UAB (Bank of Lithuania).';
