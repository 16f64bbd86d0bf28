create table cards.card_products (
  id          integer generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  scheme      text not null check (scheme in ('visa', 'mastercard')),
  form        text not null check (form in ('plastic', 'metal', 'virtual')),
  currency    char(3) not null references public.currencies (code),
  bin_range   text not null,
  active      boolean not null default true
);
comment on table cards.card_products is 'What we can issue.';

create table cards.cards (
  id            uuid primary key default gen_random_uuid(),
  wallet_id     uuid not null references public.wallets (id),
  product_id    integer not null references cards.card_products (id),
  pan_token     text not null unique,
  last4         char(4) not null check (last4 ~ '^[0-9]{4}$'),
  expires_on    date not null,
  status        text not null default 'ordered' check (status in ('ordered', 'active', 'frozen', 'lost', 'stolen', 'expired', 'cancelled')),
  name_on_card  text not null,
  issued_at     timestamptz not null default now(),
  activated_at  timestamptz
);
create index cards_wallet_idx on cards.cards (wallet_id);
comment on table cards.cards is 'Issued cards. The PAN is at the processor.';

create table cards.cards_history (
  hist_id      bigint generated always as identity primary key,
  hist_op      char(1) not null,
  hist_at      timestamptz not null default now(),
  id           uuid not null,
  wallet_id    uuid,
  product_id   integer,
  pan_token    text,
  last4        char(4),
  expires_on   date,
  status       text,
  name_on_card text,
  issued_at    timestamptz,
  activated_at timestamptz
);
comment on table cards.cards_history is 'Old row versions of cards, by trigger.';
create function cards.cards_keep_history() returns trigger language plpgsql as $$
begin
  insert into cards.cards_history (hist_op, id, wallet_id, product_id, pan_token, last4, expires_on, status, name_on_card, issued_at, activated_at)
  values (left(tg_op, 1), old.id, old.wallet_id, old.product_id, old.pan_token, old.last4, old.expires_on, old.status, old.name_on_card, old.issued_at, old.activated_at);
  return coalesce(new, old);
end $$;
create trigger cards_history_trg after update or delete on cards.cards for each row execute function cards.cards_keep_history();

create table cards.card_limits (
  card_id            uuid primary key references cards.cards (id),
  atm_daily          numeric(12, 2) not null default 500,
  atm_monthly        numeric(12, 2) not null default 3000,
  pos_daily          numeric(12, 2) not null default 2500,
  pos_monthly        numeric(12, 2) not null default 15000,
  ecom_daily         numeric(12, 2) not null default 2500,
  contactless_single numeric(12, 2) not null default 50,
  currency           char(3) not null default 'EUR',
  updated_at         timestamptz not null default now(),
  check (atm_daily <= atm_monthly),
  check (pos_daily <= pos_monthly)
);
comment on table cards.card_limits is 'Spending limits of a card.';

create table cards.mcc_codes (
  code        char(4) primary key,
  description text not null,
  high_risk   boolean not null default false
);
comment on table cards.mcc_codes is 'Merchant category codes.';
insert into cards.mcc_codes (code, description, high_risk) values ('5411', 'Grocery stores', false), ('7995', 'Gambling', true);

create table cards.merchants (
  id           bigint generated always as identity primary key,
  acquirer_ref text not null,
  name         text not null,
  mcc          char(4) references cards.mcc_codes (code),
  city         text,
  country_code char(2),
  unique (acquirer_ref, name)
);
comment on table cards.merchants is 'Merchants as they appear in authorisations.';

create table cards.decline_reasons (
  code        text primary key,
  description text not null,
  sort_order  smallint not null default 0
);
comment on table cards.decline_reasons is 'Why we say no at the terminal.';
insert into cards.decline_reasons (code, description) values ('51', 'Insufficient funds'), ('61', 'Exceeds limit'), ('62', 'Restricted card');

create table cards.authorizations (
  id             uuid primary key default gen_random_uuid(),
  card_id        uuid not null references cards.cards (id),
  merchant_id    bigint references cards.merchants (id),
  amount         numeric(18, 2) not null,
  currency       char(3) not null,
  billing_amount numeric(18, 2) not null,
  auth_code      text,
  decline_reason text references cards.decline_reasons (code),
  approved       boolean not null,
  network_ref    text not null,
  requested_at   timestamptz not null default now(),
  expires_at     timestamptz
);
create index authorizations_card_idx on cards.authorizations (card_id, requested_at desc);
create index authorizations_network_ref_idx on cards.authorizations (network_ref);
comment on table cards.authorizations is 'Requests from the scheme; approved ones reserve money.';

create table cards.clearings (
  id               uuid primary key default gen_random_uuid(),
  authorization_id uuid references cards.authorizations (id),
  card_id          uuid not null references cards.cards (id),
  merchant_id      bigint references cards.merchants (id),
  amount           numeric(18, 2) not null,
  currency         char(3) not null,
  billing_amount   numeric(18, 2) not null,
  network_ref      text not null,
  interchange      numeric(10, 4),
  cleared_on       date not null,
  journal_id       bigint references ledger.journals (id)
);
create index clearings_card_idx on cards.clearings (card_id, cleared_on);
comment on table cards.clearings is 'Presentments from the scheme files: here the money really moves.';

create table cards.iso8583_messages (
  id           bigint generated always as identity primary key,
  message_type text not null,
  stan         text not null,
  direction    text not null check (direction in ('request', 'advice', 'response')),
  payload      bytea not null,
  received_at  timestamptz not null default now(),
  processed_at timestamptz
);
comment on table cards.iso8583_messages is 'Raw processor traffic, kept 90 days.';
