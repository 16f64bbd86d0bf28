-- +goose Up
create table coupons (
  id                uuid primary key default gen_random_uuid(),
  organization_id   uuid not null references organizations(id),
  code              text not null,
  name              text,
  percent_off       numeric(5,2) check (percent_off > 0 and percent_off <= 100),
  amount_off_cents  bigint,
  currency          char(3) references currencies(code),
  duration          text not null check (duration in ('once', 'repeating', 'forever')),
  duration_months   integer,
  max_redemptions   integer,
  redeem_by         timestamptz,
  active            boolean not null default true,
  created_at        timestamptz not null default now(),
  unique (organization_id, code),
  check ((percent_off is null) <> (amount_off_cents is null))
);

create table coupon_redemptions (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  coupon_id        uuid not null references coupons(id),
  customer_id      uuid not null references customers(id),
  subscription_id  uuid references subscriptions(id),
  redeemed_at      timestamptz not null default now(),
  ends_at          timestamptz
);
create index coupon_redemptions_subscription_idx on coupon_redemptions (subscription_id);
create index coupon_redemptions_coupon_idx on coupon_redemptions (coupon_id);
