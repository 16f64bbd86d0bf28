create table products (
  id uuid primary key default gen_random_uuid(),
  sku text not null unique,
  title text not null,
  description text,
  team_id uuid references teams(id),
  base_price_cents integer not null,
  currency char(3) not null default 'EUR',
  published boolean not null default false,
  created_at timestamptz not null default now()
);
create table product_variants (
  id uuid primary key default gen_random_uuid(),
  product_id uuid not null references products(id) on delete cascade,
  sku text not null unique,
  size text,
  color text,
  price_cents integer,
  stock integer not null default 0 check (stock >= 0)
);
create table product_feed_rows (
  batch_no integer not null,
  row_no integer not null,
  sku text,
  title text,
  description text,
  team_tag text,
  base_price text,
  currency text,
  error text,
  primary key (batch_no, row_no)
);
comment on table product_feed_rows is 'Supplier CSV as received; checked rows are copied to products, then the batch is emptied';
create table shipping_addresses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id),
  full_name text not null,
  line1 text not null,
  line2 text,
  postal_code text not null,
  city text not null,
  country_code char(2) not null references countries(code),
  is_default boolean not null default false
);
create table carts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references users(id),
  currency char(3) not null default 'EUR',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table cart_items (
  cart_id uuid references carts(id) on delete cascade,
  variant_id uuid references product_variants(id),
  quantity integer not null check (quantity > 0),
  unit_price_cents integer not null,
  added_at timestamptz not null default now(),
  primary key (cart_id, variant_id)
);
create table discount_codes (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  percent_off smallint,
  amount_off_cents integer,
  valid_from timestamptz,
  valid_until timestamptz,
  max_uses integer,
  used_count integer not null default 0
);
create table orders (
  id uuid primary key default gen_random_uuid(),
  order_no bigint generated always as identity unique,
  user_id uuid not null references users(id),
  shipping_address_id uuid references shipping_addresses(id),
  discount_code_id uuid references discount_codes(id),
  currency char(3) not null default 'EUR',
  total_cents integer not null,
  status text not null default 'placed' check (status in ('placed','paid','packed','shipped','cancelled')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table order_items (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references orders(id) on delete cascade,
  variant_id uuid not null references product_variants(id),
  quantity integer not null,
  unit_price_cents integer not null,
  player_print text
);
create table order_returns (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references orders(id),
  user_ref text not null, -- user id, comes from the returns portal
  reason text,
  refunded_cents integer,
  received_at timestamptz
);
alter table users enable row level security;
alter table orders enable row level security;
create policy orders_own on orders using (user_id::text = current_setting('app.user_id', true));
