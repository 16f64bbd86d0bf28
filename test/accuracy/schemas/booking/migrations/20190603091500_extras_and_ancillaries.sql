-- Things sold on top of the main product.
create table hotel_extras (
  id           bigint generated always as identity primary key,
  hotel_id     bigint not null references hotels (id) on delete cascade,
  code         text not null,
  name         text not null,
  amount       numeric(12,2) not null,
  currency_id  bigint not null references currencies (id),
  charged_per  text not null check (charged_per in ('stay', 'night', 'person_night')),
  is_active    boolean not null default true,
  unique (hotel_id, code)
);
comment on table hotel_extras is 'Parking, late check-out, dog, extra bed.';

create table flight_ancillaries (
  id           bigint generated always as identity primary key,
  airline_id   bigint not null references airlines (id) on delete cascade,
  code         text not null,
  name         text not null,
  amount       numeric(12,2) not null,
  currency_id  bigint not null references currencies (id),
  charged_per  text not null check (charged_per in ('segment', 'journey', 'kilogram')),
  emd_subcode  text,
  is_active    boolean not null default true,
  unique (airline_id, code)
);
comment on table flight_ancillaries is 'Bags, seats, meals that an airline sells beside the fare.';

create table ticket_addons (
  id           bigint generated always as identity primary key,
  event_id     bigint not null references events (id) on delete cascade,
  code         text not null,
  name         text not null,
  amount       numeric(12,2) not null,
  currency_id  bigint not null references currencies (id),
  quota        integer,
  is_active    boolean not null default true,
  unique (event_id, code)
);
comment on table ticket_addons is 'Programme, lounge, parking at an event. Only sold with a ticket.';

create table booking_item_extras (
  id                   bigint generated always as identity primary key,
  booking_item_id      bigint not null references booking_items (id) on delete cascade,
  hotel_extra_id       bigint references hotel_extras (id),
  flight_ancillary_id  bigint references flight_ancillaries (id),
  ticket_addon_id      bigint references ticket_addons (id),
  quantity             smallint not null default 1,
  total_amount         numeric(12,2) not null,
  check (num_nonnulls(hotel_extra_id, flight_ancillary_id, ticket_addon_id) = 1)
);
create index booking_item_extras_booking_item_id_idx on booking_item_extras (booking_item_id);
comment on table booking_item_extras is 'Extras booked with an item; exactly one of the three references is set.';

create table seat_holds (
  id           bigint generated always as identity primary key,
  session_id   bigint not null references event_sessions (id) on delete cascade,
  seat_id      bigint not null references venue_seats (id),
  cart_id      bigint not null references carts (id) on delete cascade,
  held_at      timestamptz not null default now(),
  expires_at   timestamptz not null,
  unique (session_id, seat_id)
);
create index seat_holds_cart_id_idx on seat_holds (cart_id);
create index seat_holds_expires_at_idx on seat_holds (expires_at);
comment on table seat_holds is 'Seats locked by carts for a quarter of an hour.';

create table seat_assignments (
  id               bigint generated always as identity primary key,
  session_id       bigint not null references event_sessions (id),
  seat_id          bigint not null references venue_seats (id),
  booking_item_id  bigint not null references booking_event_tickets (booking_item_id),
  barcode          text not null unique,
  admitted_at      timestamptz,
  assigned_at      timestamptz not null default now(),
  unique (session_id, seat_id)
);
create index seat_assignments_booking_item_id_idx on seat_assignments (booking_item_id);
comment on table seat_assignments is 'Seats sold.';

