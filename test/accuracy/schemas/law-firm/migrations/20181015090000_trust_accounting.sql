create type trust_kind as enum ('deposit', 'withdrawal', 'transfer', 'interest');

create table trust_accounts (
  id            bigint generated always as identity primary key,
  bank          text not null,
  iban          text not null unique,
  currency_code char(3) not null references currencies (code),
  opened_on     date not null,
  closed_on     date
);

create table trust_transactions (
  id            bigint generated always as identity primary key,
  account_id    bigint not null references trust_accounts (id),
  client_id     bigint not null references clients (id),
  matter_id     bigint,
  kind          trust_kind not null,
  amount        numeric(14,2) not null check (amount <> 0),
  currency_code char(3) not null references currencies (code),
  posted_on     date not null,
  balance_after numeric(14,2) not null,
  memo          text,
  foreign key (matter_id, client_id) references matters (id, client_id)
);
comment on table trust_transactions is 'Client money. Rows are never changed.';
comment on column trust_transactions.matter_id is 'Null while the money is held for the client in general.';
comment on column trust_transactions.balance_after is 'Balance that the bank''s statement shows after the posting; reconciled monthly.';

create table trust_balances (
  account_id bigint not null references trust_accounts (id),
  client_id  bigint not null references clients (id),
  balance    numeric(14,2) not null,
  as_of      timestamptz not null,
  primary key (account_id, client_id)
);
comment on table trust_balances is 'Rebuilt from trust_transactions every night for the overview screen.';
