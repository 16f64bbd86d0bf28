create table reviews (
  id               bigint generated always as identity primary key,
  booking_item_id  bigint not null unique references booking_items (id),
  user_id          bigint not null references users (id),
  language_id      bigint not null references languages (id),
  title            text,
  liked            text,
  disliked         text,
  overall_score    numeric(3,1) not null check (overall_score between 1 and 10),
  travelled_as     text check (travelled_as in ('solo', 'couple', 'family', 'group', 'business')),
  reply            text,
  replied_at       timestamptz,
  moderation       text not null default 'waiting' check (moderation in ('waiting', 'shown', 'hidden')),
  created_at       timestamptz not null default now()
);
create index reviews_user_id_idx on reviews (user_id);
comment on table reviews is 'One review per booked item, whatever the product.';

create table hotel_review_summaries (
  hotel_id       bigint primary key references hotels (id) on delete cascade,
  review_count   integer not null,
  overall_score  numeric(3,1) not null,
  scores         jsonb not null default '{}',
  computed_at    timestamptz not null
);
comment on table hotel_review_summaries is 'Computed every night from reviews for the result list; can be rebuilt at any time.';

