create table public.fx_rates (
  id          bigint generated always as identity primary key,
  base        char(3) not null references public.currencies (code),
  quote       char(3) not null references public.currencies (code),
  rate        numeric(18, 8) not null check (rate > 0),
  valid_on    date not null,
  source      text not null default 'ECB',
  unique (base, quote, valid_on, source)
);
comment on table public.fx_rates is 'ECB reference rates, loaded on working days at 16:30.';

create table public.fx_quotes (
  id            uuid primary key default gen_random_uuid(),
  customer_id   uuid not null references public.customers (id),
  sell_currency char(3) not null,
  buy_currency  char(3) not null,
  sell_amount   numeric(18, 2) not null,
  buy_amount    numeric(18, 2) not null,
  rate          numeric(18, 8) not null,
  markup        numeric(8, 6) not null default 0,
  expires_at    timestamptz not null,
  created_at    timestamptz not null default now()
);
comment on table public.fx_quotes is 'Prices offered for thirty seconds.';

create table public.fx_trades (
  id             uuid primary key default gen_random_uuid(),
  quote_id       uuid unique references public.fx_quotes (id),
  customer_id    uuid not null references public.customers (id),
  sell_wallet_id uuid not null references public.wallets (id),
  buy_wallet_id  uuid not null references public.wallets (id),
  sell_amount    numeric(18, 2) not null,
  buy_amount     numeric(18, 2) not null,
  rate           numeric(18, 8) not null,
  executed_at    timestamptz not null default now(),
  journal_id     bigint references ledger.journals (id),
  check (sell_wallet_id <> buy_wallet_id)
);
comment on table public.fx_trades is 'Conversions that were done.';
