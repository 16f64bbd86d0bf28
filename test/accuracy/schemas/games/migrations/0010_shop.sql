create table shop_offers (
  id             bigint generated always as identity primary key,
  category       text not null check (category in ('gear', 'cosmetics', 'boosts', 'currency_packs')),
  sku            text not null unique,
  title          text not null,
  description    text,
  item_kind      item_kind,
  definition_id  bigint,
  quantity       integer not null default 1,
  currency_id    smallint references currencies (id),
  price          bigint,
  real_price     numeric(10, 2),
  available_from timestamptz,
  available_to   timestamptz,
  active         boolean not null default true,
  check (price is not null or real_price is not null)
);

create table shop_bundles (
  id             bigint generated always as identity primary key,
  sku            text not null unique,
  title          text not null,
  description    text,
  real_price     numeric(10, 2) not null,
  banner_key     text,
  available_from timestamptz,
  available_to   timestamptz,
  active         boolean not null default true
);

create table shop_bundle_offers (
  bundle_id bigint not null references shop_bundles (id) on delete cascade,
  offer_id  bigint not null references shop_offers (id),
  quantity  integer not null default 1,
  primary key (bundle_id, offer_id)
);

create table shop_carts (
  id         bigint generated always as identity primary key,
  player_id  bigint not null references players (id) on delete cascade,
  currency   text not null default 'EUR',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expires_at timestamptz
);

create table shop_cart_items (
  cart_id    bigint not null references shop_carts (id) on delete cascade,
  offer_id   bigint not null references shop_offers (id),
  quantity   integer not null default 1 check (quantity > 0),
  unit_price numeric(10, 2) not null,
  primary key (cart_id, offer_id)
);

create table purchases (
  id             bigint generated always as identity primary key,
  player_id      bigint not null references players (id),
  currency       text not null default 'EUR' check (char_length(currency) = 3),
  total_amount   numeric(12, 2) not null,
  status         text not null default 'pending' check (status in ('pending', 'paid', 'fulfilled', 'cancelled', 'refunded')),
  provider       text,
  provider_ref   text,
  created_at     timestamptz not null default now(),
  paid_at        timestamptz,
  fulfilled_at   timestamptz
);
create index purchases_player_id_idx on purchases (player_id, created_at desc);

create table purchase_items (
  id          bigint generated always as identity primary key,
  purchase_id bigint not null references purchases (id) on delete cascade,
  offer_id    bigint not null references shop_offers (id),
  quantity    integer not null default 1,
  unit_price  numeric(10, 2) not null,
  unique (purchase_id, offer_id)
);

create table refunds (
  id           bigint generated always as identity primary key,
  purchase_id  bigint not null references purchases (id),
  amount       double precision not null,
  reason       text,
  requested_by bigint,
  created_at   timestamptz not null default now(),
  settled_at   timestamptz
);
