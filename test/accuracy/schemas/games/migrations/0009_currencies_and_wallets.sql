create table currencies (
  id         smallint generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  is_premium boolean not null default false,
  max_amount bigint
);
insert into currencies (code, name, is_premium) values
  ('gold', 'Gold', false), ('gems', 'Gems', true), ('honor', 'Honor', false), ('season_token', 'Season token', false);

alter table quest_rewards add foreign key (currency_id) references currencies (id);

create table wallets (
  id          bigint generated always as identity primary key,
  player_id   bigint not null references players (id) on delete cascade,
  currency_id smallint not null references currencies (id),
  balance     bigint not null default 0 check (balance >= 0),
  updated_at  timestamptz not null default now(),
  constraint wallets_player_currency_key unique (player_id, currency_id)
);

create table currency_transactions (
  id            bigint generated always as identity,
  wallet_id     bigint not null references wallets (id),
  amount        bigint not null check (amount <> 0),
  balance_after bigint not null,
  reason        text not null,
  reference     text,
  created_at    timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);
create table currency_transactions_2023 partition of currency_transactions for values from ('2023-01-01') to ('2024-01-01');
create table currency_transactions_2024 partition of currency_transactions for values from ('2024-01-01') to ('2025-01-01');
create index currency_transactions_wallet_idx on currency_transactions (wallet_id, created_at desc);

create view premium_balances as
  select w.player_id, w.balance from wallets w join currencies c on c.id = w.currency_id where c.is_premium;
