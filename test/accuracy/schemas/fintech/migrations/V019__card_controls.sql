-- card settings screen: every limit can be set on its own
create table cards.card_limit_settings (
  card_id    uuid not null references cards.cards (id),
  limit_code text not null check (limit_code in ('atm_daily', 'atm_monthly', 'pos_daily', 'pos_monthly', 'ecom_daily', 'contactless_single')),
  amount     numeric(12, 2) not null check (amount >= 0),
  currency   char(3) not null default 'EUR',
  set_by     text not null default 'customer',
  set_at     timestamptz not null default now(),
  primary key (card_id, limit_code)
);

create table cards.blocked_mccs (
  card_id    uuid not null references cards.cards (id),
  mcc        char(4) not null references cards.mcc_codes (code),
  blocked_at timestamptz not null default now(),
  primary key (card_id, mcc)
);
comment on table cards.blocked_mccs is 'Gambling block and the like.';

create table cards.blocked_merchants (
  card_id     uuid not null references cards.cards (id),
  merchant_id bigint not null references cards.merchants (id),
  blocked_at  timestamptz not null default now(),
  primary key (card_id, merchant_id)
);
comment on table cards.blocked_merchants is 'Subscriptions that the customer stopped.';

create table public.customer_primary_wallets (
  customer_id uuid not null references public.customers (id),
  wallet_id   uuid not null references public.wallets (id),
  primary key (customer_id)
);
comment on table public.customer_primary_wallets is 'Card fallback wallet of a customer = the primary one.';
