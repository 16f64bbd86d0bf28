create table venues (
  id           bigint generated always as identity primary key,
  city_id      bigint not null references cities (id),
  code         text not null unique,
  name         text not null,
  line1        text not null,
  postal_code  text,
  latitude     numeric(9,6) not null,
  longitude    numeric(9,6) not null,
  time_zone    text not null,
  capacity     integer,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create index venues_city_id_idx on venues (city_id);
create trigger venues_updated before update on venues for each row execute function set_updated_at();
comment on table venues is 'Halls, theatres, stadiums where events happen.';

create table venue_photos (
  id          bigint generated always as identity primary key,
  venue_id    bigint not null references venues (id) on delete cascade,
  file_key    text not null,
  caption     text,
  width       integer,
  height      integer,
  position    integer not null default 0,
  created_at  timestamptz not null default now()
);
create index venue_photos_venue_id_idx on venue_photos (venue_id, position);
comment on table venue_photos is 'Gallery of a venue.';

create table venue_sections (
  id           bigint generated always as identity primary key,
  venue_id     bigint not null references venues (id) on delete cascade,
  code         text not null,
  name         text not null,
  is_seated    boolean not null default true,
  capacity     integer not null,
  unique (venue_id, code)
);
comment on table venue_sections is 'Blocks of a venue: stalls, balcony, standing.';

create table venue_seats (
  id          bigint generated always as identity primary key,
  section_id  bigint not null references venue_sections (id) on delete cascade,
  row_label   text not null,
  seat_label  text not null,
  is_accessible boolean not null default false,
  unique (section_id, row_label, seat_label)
);
comment on table venue_seats is 'Numbered seats of a section.';

create table event_categories (
  id         bigint generated always as identity primary key,
  parent_id  bigint references event_categories (id),
  code       text not null unique,
  name       text not null,
  position   integer not null default 0
);
create index event_categories_parent_id_idx on event_categories (parent_id);
comment on table event_categories is 'Tree of event kinds: concert > rock, sport > football.';

create table events (
  id               bigint generated always as identity primary key,
  partner_id       bigint not null references partners (id),
  category_id      bigint not null references event_categories (id),
  code             text not null unique,
  name             text not null,
  performers       text[] not null default '{}',
  min_age          smallint,
  duration_minutes integer,
  state            text not null default 'announced' check (state in ('announced', 'on_sale', 'sold_out', 'over', 'called_off')),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
create index events_partner_id_idx on events (partner_id);
create index events_category_id_idx on events (category_id);
create trigger events_updated before update on events for each row execute function set_updated_at();
comment on table events is 'Concerts, matches, shows. Dates are in event_sessions.';

create table event_translations (
  event_id     bigint not null references events (id) on delete cascade,
  language_id  bigint not null references languages (id),
  name         text not null,
  description  text,
  primary key (event_id, language_id)
);
comment on table event_translations is 'Texts of an event per language.';

create table event_photos (
  id          bigint generated always as identity primary key,
  event_id    bigint not null references events (id) on delete cascade,
  file_key    text not null,
  caption     text,
  width       integer,
  height      integer,
  position    integer not null default 0,
  created_at  timestamptz not null default now()
);
create index event_photos_event_id_idx on event_photos (event_id, position);
comment on table event_photos is 'Posters and pictures of an event.';

create table event_sessions (
  id           bigint generated always as identity primary key,
  event_id     bigint not null references events (id) on delete cascade,
  venue_id     bigint not null references venues (id),
  doors_at     timestamptz,
  starts_at    timestamptz not null,
  ends_at      timestamptz,
  sales_open_at  timestamptz,
  sales_close_at timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  unique (event_id, venue_id, starts_at)
);
create index event_sessions_venue_id_idx on event_sessions (venue_id, starts_at);
comment on table event_sessions is 'One performance of an event at one venue.';

create table ticket_types (
  id                      bigint generated always as identity primary key,
  event_id                bigint not null references events (id) on delete cascade,
  cancellation_policy_id  bigint references cancellation_policies (id),
  code                    text not null,
  name                    text not null,
  is_transferable         boolean not null default true,
  max_per_order           smallint not null default 8,
  is_active               boolean not null default true,
  unique (event_id, code)
);
comment on table ticket_types is 'Kinds of tickets: adult, child, VIP.';

create table ticket_prices (
  id              bigint generated always as identity primary key,
  session_id      bigint not null references event_sessions (id) on delete cascade,
  ticket_type_id  bigint not null references ticket_types (id),
  section_id      bigint not null references venue_sections (id),
  amount          numeric(12,2) not null check (amount >= 0),
  currency_id     bigint not null references currencies (id),
  quota           integer,
  unique (session_id, ticket_type_id, section_id)
);
comment on table ticket_prices is 'Price of a ticket type in a section on one date.';

insert into event_categories (code, name, position) values ('concert', 'Concerts', 1), ('sport', 'Sport', 2), ('theatre', 'Theatre', 3), ('conference', 'Conferences', 4);

