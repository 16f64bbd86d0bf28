create type travel_product as enum ('hotel', 'flight', 'event');
create type booking_status as enum ('pending', 'confirmed', 'partially_cancelled', 'cancelled', 'completed');
create type booking_item_status as enum ('requested', 'confirmed', 'rejected', 'cancelled', 'used', 'no_show');

alter table partner_contracts alter column product type travel_product using product::travel_product;
alter table partner_contract_history alter column product type travel_product using product::travel_product;

create table travellers (
  id              bigint generated always as identity primary key,
  user_id         bigint not null references users (id) on delete cascade,
  title           text,
  given_name      text not null,
  family_name     text not null,
  birth_date      date,
  nationality_id  bigint references countries (id),
  email           text,
  phone           text,
  is_self         boolean not null default false,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index travellers_user_id_idx on travellers (user_id);
comment on table travellers is 'People that a customer books for often; kept in the profile.';

create table carts (
  id             bigint generated always as identity primary key,
  user_id        bigint references users (id) on delete cascade,
  session_token  text unique,
  currency_id    bigint not null references currencies (id),
  language_id    bigint references languages (id),
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  expires_at     timestamptz not null default now() + interval '2 days'
);
create index carts_user_id_idx on carts (user_id);
comment on table carts is 'Trips being put together; thrown away when they expire.';

create table cart_items (
  id            bigint generated always as identity primary key,
  cart_id       bigint not null references carts (id) on delete cascade,
  product       travel_product not null,
  offer         jsonb not null,
  quantity      smallint not null default 1,
  unit_amount   numeric(12,2) not null,
  total_amount  numeric(12,2) not null,
  quoted_at     timestamptz not null default now(),
  created_at    timestamptz not null default now()
);
create index cart_items_cart_id_idx on cart_items (cart_id);
comment on table cart_items is 'Offers in a cart, as quoted.';

create table bookings (
  id              bigint generated always as identity primary key,
  reference       text not null unique,
  user_id         bigint references users (id),
  status          booking_status not null default 'pending',
  currency_id     bigint not null references currencies (id),
  language_id     bigint references languages (id),
  total_amount    numeric(12,2) not null,
  contact_name    text not null,
  contact_email   text not null,
  contact_phone   text,
  booked_at       timestamptz not null default now(),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index bookings_user_id_booked_at_idx on bookings (user_id, booked_at desc);
create index bookings_contact_email_idx on bookings (lower(contact_email));
create trigger bookings_updated before update on bookings for each row execute function set_updated_at();
comment on table bookings is 'What a customer ordered in one checkout.';
alter table bookings drop column created_at; -- booked_at says it

create table booking_items (
  id              bigint generated always as identity primary key,
  booking_id      bigint not null references bookings (id) on delete cascade,
  partner_id      bigint not null references partners (id),
  product         travel_product not null,
  status          booking_item_status not null default 'requested',
  supplier_ref    text,
  quantity        smallint not null default 1,
  unit_amount     numeric(12,2) not null,
  total_amount    numeric(12,2) not null,
  commission_amount numeric(12,2) not null default 0,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index booking_items_booking_id_idx on booking_items (booking_id);
create index booking_items_partner_id_idx on booking_items (partner_id);
create trigger booking_items_updated before update on booking_items for each row execute function set_updated_at();
comment on table booking_items is 'Supertype: one product in a booking. The three tables below say which stay, flight or ticket it is.';

create table booking_hotel_stays (
  booking_item_id  bigint primary key references booking_items (id) on delete cascade,
  hotel_id         bigint not null references hotels (id),
  room_type_id     bigint not null references room_types (id),
  rate_plan_id     bigint not null references rate_plans (id),
  check_in_on      date not null,
  check_out_on     date not null,
  adults           smallint not null,
  children         smallint not null default 0,
  special_requests text,
  check (check_out_on > check_in_on)
);
create index booking_hotel_stays_hotel_id_idx on booking_hotel_stays (hotel_id, check_in_on);
comment on table booking_hotel_stays is 'Subtype of booking_items: a stay.';

create table booking_flight_tickets (
  booking_item_id  bigint primary key references booking_items (id) on delete cascade,
  flight_id        bigint not null references flights (id),
  fare_family_id   bigint not null references fare_families (id),
  booking_class    char(1) not null,
  pnr              text,
  adults           smallint not null,
  children         smallint not null default 0,
  infants          smallint not null default 0,
  ticketed_at      timestamptz
);
create index booking_flight_tickets_flight_id_idx on booking_flight_tickets (flight_id);
comment on table booking_flight_tickets is 'Subtype of booking_items: a flight segment.';

create table booking_event_tickets (
  booking_item_id  bigint primary key references booking_items (id) on delete cascade,
  session_id       bigint not null references event_sessions (id),
  ticket_price_id  bigint not null references ticket_prices (id),
  delivery         text not null default 'mobile' check (delivery in ('mobile', 'print_at_home', 'post', 'box_office')),
  collected_at     timestamptz
);
create index booking_event_tickets_session_id_idx on booking_event_tickets (session_id);
comment on table booking_event_tickets is 'Subtype of booking_items: tickets for an event.';

create table booking_guests (
  id              bigint generated always as identity primary key,
  booking_id      bigint not null references bookings (id) on delete cascade,
  traveller_id    bigint references travellers (id) on delete set null,
  title           text,
  given_name      text not null,
  family_name     text not null,
  birth_date      date,
  nationality_id  bigint references countries (id),
  is_lead         boolean not null default false
);
create index booking_guests_booking_id_idx on booking_guests (booking_id);
create index booking_guests_traveller_id_idx on booking_guests (traveller_id);
comment on table booking_guests is 'Names as booked with the supplier. A snapshot: later changes of the profile do not touch it.';

create table booking_item_guests (
  booking_item_id   bigint not null references booking_items (id) on delete cascade,
  booking_guest_id  bigint not null references booking_guests (id) on delete cascade,
  primary key (booking_item_id, booking_guest_id)
);
create index booking_item_guests_booking_guest_id_idx on booking_item_guests (booking_guest_id);
comment on table booking_item_guests is 'Who takes part in which item.';

create table booking_status_changes (
  id               bigint generated always as identity primary key,
  booking_id       bigint not null references bookings (id) on delete cascade,
  old_status       booking_status,
  new_status       booking_status not null,
  reason           text,
  staff_member_id  bigint references staff_members (id),
  changed_at       timestamptz not null default now()
);
create index booking_status_changes_booking_id_idx on booking_status_changes (booking_id);
comment on table booking_status_changes is 'Course of a booking, written by trigger.';

create function log_booking_status() returns trigger language plpgsql as $$
begin
  insert into booking_status_changes (booking_id, old_status, new_status) values (new.id, old.status, new.status);
  return new;
end;
$$;
create trigger bookings_status_log after update of status on bookings
  for each row when (old.status is distinct from new.status) execute function log_booking_status();

