-- card team, scheme go-live
create table cards.disputes (
  id                   bigint generated always as identity primary key,
  card_id              uuid not null references cards.cards (id),
  authorization_id     uuid not null references cards.authorizations (id),
  customer_id          uuid not null,
  reason_code          text not null,
  disputed_amount      numeric(18, 2) not null,
  currency             char(3) not null,
  cardholder_statement text,
  state                text not null default 'new' check (state in ('new', 'in_review', 'accepted', 'rejected', 'withdrawn')),
  raised_at            timestamptz not null default now(),
  closed_at            timestamptz
);
create index disputes_card_idx on cards.disputes (card_id);
comment on table cards.disputes is 'Cardholder disputes, from the card screen of the app.';

create table cards.chargebacks (
  id            bigint generated always as identity primary key,
  clearing_id   uuid not null references cards.clearings (id),
  scheme_case   text not null unique,
  scheme_reason text not null,
  amount        numeric(18, 2) not null,
  currency      char(3) not null,
  stage         text not null check (stage in ('first', 'representment', 'pre_arbitration', 'arbitration')),
  deadline_on   date,
  raised_at     timestamptz not null default now(),
  closed_at     timestamptz
);
comment on table cards.chargebacks is 'Cases with Visa and Mastercard against the acquirer.';

create table cards.exchange_rates (
  id        bigint generated always as identity primary key,
  from_ccy  char(3) not null,
  to_ccy    char(3) not null,
  rate      double precision not null,
  rate_date date not null,
  provider  text not null default 'ecb',
  loaded_at timestamptz not null default now()
);
create index exchange_rates_lookup_idx on cards.exchange_rates (from_ccy, to_ccy, rate_date);
comment on table cards.exchange_rates is 'Reference rates (ECB) to show spending abroad in home currency.';
