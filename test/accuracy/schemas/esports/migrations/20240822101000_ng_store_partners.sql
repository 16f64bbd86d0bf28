create table partner_brands (
  brand_id uuid primary key default gen_random_uuid(),
  brand_name text not null,
  sector text,
  logo text,
  homepage text,
  account_manager text,
  email text,
  tier text check (tier in ('gold','silver','bronze')),
  inserted_at timestamptz not null default now()
);
create table player_brands (
  competitor_id uuid references competitors(competitor_id),
  brand_id uuid references partner_brands(brand_id),
  since date,
  primary key (competitor_id, brand_id)
);
-- redeemable in the cosmetics tab and, since 2.3, at checkout
create table promo_codes (
  promo_id uuid primary key default gen_random_uuid(),
  promo_code text not null unique,
  discount_type text not null check (discount_type in ('percent','amount')),
  discount_value numeric(10,2) not null,
  active_from timestamptz,
  expires_at timestamptz,
  redemption_limit integer,
  redemptions integer not null default 0,
  created_by uuid references users(id)
);
create table spray_tags (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  rarity rarity not null default 'common',
  coin_price integer,
  image_url text not null,
  team_id uuid references teams(id),
  released_at timestamptz
);
create table shop_change_log (
  id bigint generated always as identity primary key,
  actor text,
  entity text not null,
  entity_id uuid,
  field text,
  old_value text,
  new_value text,
  changed_on timestamptz not null default now()
);
