-- Booking rules that partners set in the extranet. They are apart from hotels/venues/airlines because partners may
-- write them (see the policies) while master data is edited by our content team only.
create table hotel_booking_settings (
  hotel_id                 bigint primary key references hotels (id) on delete cascade,
  instant_confirmation     boolean not null default true,
  max_days_ahead           integer not null default 500,
  min_hours_ahead          integer not null default 2,
  overbooking_percent      numeric(4,1) not null default 0,
  accepts_children         boolean not null default true,
  updated_by_id            bigint references partner_users (id),
  updated_at               timestamptz not null default now()
);
comment on table hotel_booking_settings is 'Booking rules of a hotel, kept by the partner.';

create table venue_booking_settings (
  venue_id                 bigint primary key references venues (id) on delete cascade,
  max_days_ahead           integer not null default 365,
  seat_hold_minutes        integer not null default 15,
  allow_single_seat_gaps   boolean not null default false,
  updated_by_id            bigint references partner_users (id),
  updated_at               timestamptz not null default now()
);
comment on table venue_booking_settings is 'Booking rules of a venue, kept by the partner.';

create table airline_booking_settings (
  airline_id               bigint primary key references airlines (id) on delete cascade,
  instant_ticketing        boolean not null default true,
  max_days_ahead           integer not null default 330,
  min_hours_ahead          integer not null default 3,
  hold_hours               integer not null default 0,
  updated_by_id            bigint references partner_users (id),
  updated_at               timestamptz not null default now()
);
comment on table airline_booking_settings is 'Booking rules of an airline, kept by the partner.';

alter table hotel_booking_settings enable row level security;
alter table venue_booking_settings enable row level security;
alter table airline_booking_settings enable row level security;
create policy own_hotels on hotel_booking_settings
  using (hotel_id in (select h.id from hotels h where h.partner_id = current_setting('app.partner_id', true)::bigint));
create policy own_venues on venue_booking_settings
  using (updated_by_id in (select u.id from partner_users u where u.partner_id = current_setting('app.partner_id', true)::bigint));
create policy own_airlines on airline_booking_settings
  using (airline_id in (select a.id from airlines a where a.partner_id = current_setting('app.partner_id', true)::bigint));

create table partner_feeds (
  id            bigint generated always as identity primary key,
  partner_id    bigint not null references partners (id) on delete cascade,
  product       travel_product not null,
  transport     text not null check (transport in ('s3', 'sftp')),
  file_pattern  text not null,
  cron          text not null,
  is_active     boolean not null default true,
  created_at    timestamptz not null default now()
);
create index partner_feeds_partner_id_idx on partner_feeds (partner_id);
comment on table partner_feeds is 'Supertype: content files that partners deliver. Where from is in the table of the transport.';

create table partner_s3_feeds (
  feed_id      bigint primary key references partner_feeds (id) on delete cascade,
  bucket       text not null,
  prefix       text not null default '',
  aws_region   text not null,
  role_arn     text not null
);
comment on table partner_s3_feeds is 'Subtype of partner_feeds: picked up from a bucket.';

create table partner_sftp_feeds (
  feed_id          bigint primary key references partner_feeds (id) on delete cascade,
  host             text not null,
  port             integer not null default 22,
  username         text not null,
  host_key         text not null,
  directory        text not null default '/'
);
comment on table partner_sftp_feeds is 'Subtype of partner_feeds: picked up from an SFTP server.';

create table feed_runs (
  id             bigint generated always as identity primary key,
  feed_id        bigint not null references partner_feeds (id) on delete cascade,
  file_name      text not null,
  rows_read      integer not null default 0,
  rows_rejected  integer not null default 0,
  started_at     timestamptz not null default now(),
  finished_at    timestamptz
);
create index feed_runs_feed_id_idx on feed_runs (feed_id, started_at desc);
comment on table feed_runs is 'Each pick-up of a file.';

create table hotel_import_rows (
  id             bigint generated always as identity primary key,
  feed_run_id    bigint not null references feed_runs (id) on delete cascade,
  row_number     integer not null,
  code           text,
  name           text,
  stars          text,
  line1          text,
  postal_code    text,
  city_name      text,
  country_code   text,
  latitude       text,
  longitude      text,
  error          text,
  accepted_at    timestamptz,
  unique (feed_run_id, row_number)
);
comment on table hotel_import_rows is 'Staging: hotel lines as delivered, before they are checked and merged into hotels.';

create table event_import_rows (
  id             bigint generated always as identity primary key,
  feed_run_id    bigint not null references feed_runs (id) on delete cascade,
  row_number     integer not null,
  code           text,
  name           text,
  category_code  text,
  venue_code     text,
  starts_at      text,
  min_age        text,
  error          text,
  accepted_at    timestamptz,
  unique (feed_run_id, row_number)
);
comment on table event_import_rows is 'Staging: event lines as delivered, before they are checked and merged into events and event_sessions.';

