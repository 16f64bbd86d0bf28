create table auctions (
  id                  bigint generated always as identity primary key,
  realm_id            bigint not null references realms (id),
  seller_character_id bigint not null references characters (id),
  item_id             bigint not null references items (id),
  start_price         bigint not null,
  buyout_price        bigint,
  deposit             bigint not null default 0,
  status              text not null default 'open' check (status in ('open', 'sold', 'expired', 'cancelled')),
  created_at          timestamptz not null default now(),
  ends_at             timestamptz not null
);
create index auctions_open_idx on auctions (realm_id, ends_at) where status = 'open';

create table auction_bids (
  id                  bigint generated always as identity primary key,
  auction_id          bigint not null references auctions (id) on delete cascade,
  bidder_character_id bigint not null references characters (id),
  amount              bigint not null check (amount > 0),
  created_at          timestamptz not null default now()
);
create index auction_bids_auction_id_idx on auction_bids (auction_id, amount desc);

-- price statistics are computed inside the region (data residency), one table each, same shape by contract
create table market_prices_eu (
  item_kind     item_kind not null,
  definition_id bigint not null,
  day           date not null,
  median_price  bigint not null,
  volume        integer not null,
  primary key (item_kind, definition_id, day)
);
create table market_prices_na (
  item_kind     item_kind not null,
  definition_id bigint not null,
  day           date not null,
  median_price  bigint not null,
  volume        integer not null,
  primary key (item_kind, definition_id, day)
);
comment on table market_prices_na is 'Owned by the NA operating company; replicated from its own cluster.';
