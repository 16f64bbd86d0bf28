create type public.order_status as enum ('placed', 'accepted', 'preparing', 'ready', 'picked_up', 'delivered', 'cancelled');

create table public.carts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  item_count integer not null default 0,
  note text,
  updated_at timestamptz not null default now(),
  unique (user_id, restaurant_id)
);

create table public.cart_items (
  id uuid primary key default gen_random_uuid(),
  cart_id uuid not null references public.carts (id) on delete cascade,
  menu_item_id uuid not null references public.menu_items (id) on delete cascade,
  item_name text not null,
  item_image_url text,
  quantity integer not null default 1 check (quantity > 0),
  note text
);

create sequence public.order_no_seq start 10000;

create table public.orders (
  id uuid primary key default gen_random_uuid(),
  order_no bigint not null unique default nextval('public.order_no_seq'),
  user_id uuid not null references public.profiles (id),
  restaurant_id uuid not null references public.restaurants (id),
  courier_id uuid references public.profiles (id),
  status public.order_status not null default 'placed',
  customer_name text not null,
  customer_phone text,
  delivery_line1 text not null,
  delivery_line2 text,
  delivery_postcode text not null,
  delivery_city text not null,
  delivery_lat double precision,
  delivery_lng double precision,
  item_count integer not null default 0,
  subtotal_cents integer not null,
  delivery_fee_cents integer not null default 0,
  service_fee_cents integer not null default 0,
  tip_cents integer not null default 0,
  discount_cents integer not null default 0,
  total_cents integer not null,
  promotion_id uuid,
  is_scheduled boolean not null default false,
  scheduled_for timestamptz,
  placed_at timestamptz not null default now(),
  accepted_at timestamptz,
  picked_up_at timestamptz,
  delivered_at timestamptz,
  is_delivered boolean not null default false,
  meta jsonb not null default '{}'::jsonb
);
comment on column public.orders.delivery_line1 is 'where this order goes, whatever the customer changes in the address book later';
comment on column public.orders.total_cents is 'amount charged and shown on the receipt';
create index orders_user_idx on public.orders (user_id, placed_at desc);
create index orders_restaurant_idx on public.orders (restaurant_id, placed_at desc);

create table public.order_items (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references public.orders (id) on delete cascade,
  menu_item_id uuid references public.menu_items (id) on delete set null,
  name text not null,
  unit_price_cents integer not null,
  quantity integer not null check (quantity > 0),
  line_total_cents integer not null,
  note text
);
comment on column public.order_items.name is 'as on the receipt, menus change daily';

create table public.order_item_modifiers (
  order_item_id uuid not null references public.order_items (id) on delete cascade,
  modifier_id uuid not null references public.modifiers (id),
  name text not null,
  price_cents integer not null,
  primary key (order_item_id, modifier_id)
);
comment on table public.order_item_modifiers is 'modifiers as sold';

create table public.order_status_events (
  id bigint generated always as identity primary key,
  order_id uuid not null references public.orders (id) on delete cascade,
  status public.order_status not null,
  actor_id uuid references public.profiles (id),
  created_at timestamptz not null default now()
);

alter table public.carts enable row level security;
create policy "Own carts" on public.carts for all using (auth.uid() = user_id);
alter table public.orders enable row level security;
create policy "Own orders" on public.orders for select using (auth.uid() = user_id or public.is_member(restaurant_id) or auth.uid() = courier_id);
