
create table promotions (
  id               bigint generated always as identity primary key,
  code             text not null unique,
  name             text not null,
  product          travel_product,
  discount_percent numeric(5,2),
  discount_amount  numeric(12,2),
  currency_id      bigint references currencies (id),
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  max_redemptions  integer,
  created_by_id    bigint references staff_members (id),
  created_at       timestamptz not null default now(),
  check (num_nonnulls(discount_percent, discount_amount) = 1)
);
comment on table promotions is 'Discount campaigns; the code is typed at checkout.';

create table promotion_redemptions (
  id            bigint generated always as identity primary key,
  promotion_id  bigint not null references promotions (id),
  booking_id    bigint not null unique references bookings (id),
  amount        numeric(12,2) not null,
  redeemed_at   timestamptz not null default now()
);
create index promotion_redemptions_promotion_id_idx on promotion_redemptions (promotion_id);
comment on table promotion_redemptions is 'Uses of a promotion code; one per booking.';

create table promotion_hotels (
  promotion_id  bigint not null references promotions (id) on delete cascade,
  hotel_id      bigint not null references hotels (id) on delete cascade,
  primary key (promotion_id, hotel_id)
);
create index promotion_hotels_hotel_id_idx on promotion_hotels (hotel_id);
comment on table promotion_hotels is 'Limits a promotion to some hotels; none means all.';

create table promotion_events (
  promotion_id  bigint not null references promotions (id) on delete cascade,
  event_id      bigint not null references events (id) on delete cascade,
  primary key (promotion_id, event_id)
);
create index promotion_events_event_id_idx on promotion_events (event_id);
comment on table promotion_events is 'Limits a promotion to some events; none means all.';

create table vouchers (
  id                bigint generated always as identity primary key,
  code              text not null unique,
  bought_by_id      bigint references users (id),
  recipient_email   text,
  initial_amount    numeric(12,2) not null check (initial_amount > 0),
  balance_amount    numeric(12,2) not null check (balance_amount >= 0),
  currency_id       bigint not null references currencies (id),
  expires_on        date not null,
  created_at        timestamptz not null default now()
);
comment on table vouchers is 'Gift vouchers: prepaid money, a liability in the books.';

create table voucher_redemptions (
  id           bigint generated always as identity primary key,
  voucher_id   bigint not null references vouchers (id),
  booking_id   bigint not null references bookings (id),
  amount       numeric(12,2) not null check (amount > 0),
  redeemed_at  timestamptz not null default now(),
  unique (voucher_id, booking_id)
);
create index voucher_redemptions_booking_id_idx on voucher_redemptions (booking_id);
comment on table voucher_redemptions is 'Voucher money spent on a booking.';

