create type public.transfer_status as enum ('created', 'screening', 'submitted', 'settled', 'rejected', 'returned');

create table public.payees (
  id           uuid primary key default gen_random_uuid(),
  customer_id  uuid not null references public.customers (id),
  name         text not null,
  iban         text not null,
  bic          text,
  country_code char(2) references public.countries (code),
  nickname     text,
  trusted      boolean not null default false,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
create index payees_customer_idx on public.payees (customer_id);
comment on table public.payees is 'Where customers send money to.';

create table public.payers (
  id           uuid primary key default gen_random_uuid(),
  customer_id  uuid not null references public.customers (id),
  name         text not null,
  iban         text,
  email        text,
  country_code char(2) references public.countries (code),
  nickname     text,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
comment on table public.payers is 'Who owes our customers money; they get payment requests.';

create table public.transfers (
  id             uuid primary key default gen_random_uuid(),
  wallet_id      uuid not null references public.wallets (id),
  payee_id       uuid references public.payees (id),
  amount         numeric(18, 2) not null check (amount > 0),
  currency       char(3) not null references public.currencies (code),
  status         public.transfer_status not null default 'created',
  rail           text not null check (rail in ('internal', 'sepa', 'sepa_instant', 'fps', 'swift')),
  end_to_end_id  text,
  created_at     timestamptz not null default now(),
  settled_at     timestamptz,
  journal_id     bigint references ledger.journals (id)
);
create index transfers_wallet_created_idx on public.transfers (wallet_id, created_at desc);
comment on table public.transfers is 'Outgoing money.';

create table public.transfer_events (
  id          bigint generated always as identity primary key,
  transfer_id uuid not null references public.transfers (id),
  from_status public.transfer_status,
  to_status   public.transfer_status not null,
  detail      jsonb,
  occurred_at timestamptz not null default now()
);
create index transfer_events_transfer_idx on public.transfer_events (transfer_id, occurred_at);
comment on table public.transfer_events is 'Every step of a transfer.';

create table public.scheduled_transfers (
  id          uuid primary key default gen_random_uuid(),
  wallet_id   uuid not null references public.wallets (id),
  payee_id    uuid not null references public.payees (id),
  amount      numeric(18, 2) not null check (amount > 0),
  currency    char(3) not null references public.currencies (code),
  rrule       text not null,
  next_run_on date,
  paused      boolean not null default false,
  created_at  timestamptz not null default now()
);
comment on table public.scheduled_transfers is 'Standing orders. Each run makes a transfer.';

create table public.payment_requests (
  id          uuid primary key default gen_random_uuid(),
  wallet_id   uuid not null references public.wallets (id),
  payer_id    uuid references public.payers (id),
  amount      numeric(18, 2) not null check (amount > 0),
  currency    char(3) not null references public.currencies (code),
  message     text,
  status      text not null default 'open' check (status in ('open', 'paid', 'declined', 'expired')),
  created_at  timestamptz not null default now(),
  paid_at     timestamptz
);
comment on table public.payment_requests is 'Customer asks a payer for money.';

create table public.mandates (
  id            uuid primary key default gen_random_uuid(),
  wallet_id     uuid not null references public.wallets (id),
  creditor_id   text not null,
  creditor_name text not null,
  mandate_ref   text not null,
  signed_on     date not null,
  revoked_on    date,
  unique (creditor_id, mandate_ref)
);
comment on table public.mandates is 'SEPA mandates that customers gave to creditors.';

create table public.direct_debits (
  id                uuid primary key default gen_random_uuid(),
  wallet_id         uuid not null references public.wallets (id),
  mandate_id        uuid not null references public.mandates (id),
  counterparty_name text not null,
  counterparty_iban text not null,
  amount            numeric(18, 2) not null check (amount > 0),
  currency          char(3) not null,
  status            text not null check (status in ('received', 'booked', 'refused', 'refunded')),
  due_on            date not null,
  booked_at         timestamptz,
  journal_id        bigint references ledger.journals (id)
);
comment on table public.direct_debits is 'Money that creditors collect from a wallet.';

create table public.direct_credits (
  id                uuid primary key default gen_random_uuid(),
  wallet_id         uuid not null references public.wallets (id),
  counterparty_name text not null,
  counterparty_iban text not null,
  amount            numeric(18, 2) not null check (amount > 0),
  currency          char(3) not null,
  status            text not null check (status in ('received', 'booked', 'held', 'returned')),
  remittance        text,
  value_on          date not null,
  booked_at         timestamptz,
  journal_id        bigint references ledger.journals (id)
);
comment on table public.direct_credits is 'Money that comes in from other banks.';

create table public.iso20022_messages (
  id           bigint generated always as identity primary key,
  message_type text not null,
  message_id   text not null,
  direction    text not null check (direction in ('in', 'out')),
  payload      xml,
  received_at  timestamptz not null default now(),
  processed_at timestamptz
);
comment on table public.iso20022_messages is 'pacs/camt/pain traffic with the clearing houses.';
