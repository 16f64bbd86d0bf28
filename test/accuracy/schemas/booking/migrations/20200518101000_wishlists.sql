create table flight_watches (
  id         bigint generated always as identity primary key,
  user_id    bigint not null references users (id) on delete cascade,
  flight_id  bigint not null references flights (id)
);
-- never released; product dropped the idea before the beta
drop table flight_watches;

create table wishlists (
  id          bigint generated always as identity primary key,
  user_id     bigint not null references users (id) on delete cascade,
  name        text not null default 'My trip',
  share_token text unique,
  created_at  timestamptz not null default now()
);
create index wishlists_user_id_idx on wishlists (user_id);
comment on table wishlists is 'Lists of favourites.';

create table wishlist_hotels (
  wishlist_id  bigint not null references wishlists (id) on delete cascade,
  hotel_id     bigint not null references hotels (id) on delete cascade,
  note         text,
  added_at     timestamptz not null default now(),
  primary key (wishlist_id, hotel_id)
);
create index wishlist_hotels_hotel_id_idx on wishlist_hotels (hotel_id);
comment on table wishlist_hotels is 'Hotels on a wishlist.';

create table wishlist_events (
  wishlist_id  bigint not null references wishlists (id) on delete cascade,
  event_id     bigint not null references events (id) on delete cascade,
  note         text,
  added_at     timestamptz not null default now(),
  primary key (wishlist_id, event_id)
);
create index wishlist_events_event_id_idx on wishlist_events (event_id);
comment on table wishlist_events is 'Events on a wishlist.';

