create table hotels (
  id             bigint generated always as identity primary key,
  partner_id     bigint not null references partners (id),
  city_id        bigint not null references cities (id),
  code           text not null unique,
  name           text not null,
  stars          numeric(2,1) check (stars between 0 and 5),
  line1          text not null,
  postal_code    text,
  latitude       numeric(9,6) not null,
  longitude      numeric(9,6) not null,
  time_zone      text not null,
  check_in_from  time not null default '15:00',
  check_out_to   time not null default '11:00',
  state          text not null default 'draft' check (state in ('draft', 'live', 'closed_for_season', 'closed')),
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now()
);
create index hotels_partner_id_idx on hotels (partner_id);
create index hotels_city_id_idx on hotels (city_id) where state = 'live';
create trigger hotels_updated before update on hotels for each row execute function set_updated_at();
comment on table hotels is 'Properties: hotels, hostels, guest houses.';

create table hotel_translations (
  hotel_id     bigint not null references hotels (id) on delete cascade,
  language_id  bigint not null references languages (id),
  name         text,
  description  text not null,
  directions   text,
  primary key (hotel_id, language_id)
);
comment on table hotel_translations is 'Texts of a hotel per language.';

create table hotel_photos (
  id          bigint generated always as identity primary key,
  hotel_id    bigint not null references hotels (id) on delete cascade,
  file_key    text not null,
  caption     text,
  width       integer,
  height      integer,
  position    integer not null default 0,
  created_at  timestamptz not null default now()
);
create index hotel_photos_hotel_id_idx on hotel_photos (hotel_id, position);
comment on table hotel_photos is 'Gallery of a hotel.';

create table facility_groups (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  position  integer not null default 0
);
comment on table facility_groups is 'Headings under which amenities are listed.';

create table facilities (
  id        bigint generated always as identity primary key,
  group_id  bigint not null references facility_groups (id),
  code      text not null unique,
  name      text not null,
  icon      text,
  position  integer not null default 0
);
create index facilities_group_id_idx on facilities (group_id);

create table facility_translations (
  facility_id  bigint not null references facilities (id) on delete cascade,
  language_id  bigint not null references languages (id),
  name         text not null,
  primary key (facility_id, language_id)
);
comment on table facility_translations is 'Amenity names per language.';

create table hotel_facilities (
  hotel_id     bigint not null references hotels (id) on delete cascade,
  facility_id  bigint not null references facilities (id),
  is_free      boolean not null default true,
  note         text,
  primary key (hotel_id, facility_id)
);
create index hotel_facilities_facility_id_idx on hotel_facilities (facility_id);

create table room_types (
  id             bigint generated always as identity primary key,
  hotel_id       bigint not null references hotels (id) on delete cascade,
  code           text not null,
  name           text not null,
  size_sqm       numeric(6,1),
  max_adults     smallint not null default 2,
  max_children   smallint not null default 0,
  unit_count     integer not null default 1,
  is_active      boolean not null default true,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  unique (hotel_id, code)
);
create trigger room_types_updated before update on room_types for each row execute function set_updated_at();
comment on table room_types is 'Kinds of rooms that a hotel sells; single rooms are not numbered here.';

create table room_type_translations (
  room_type_id  bigint not null references room_types (id) on delete cascade,
  language_id   bigint not null references languages (id),
  name          text not null,
  description   text,
  primary key (room_type_id, language_id)
);
comment on table room_type_translations is 'Texts of a room type per language.';

create table room_type_photos (
  id            bigint generated always as identity primary key,
  room_type_id  bigint not null references room_types (id) on delete cascade,
  file_key      text not null,
  caption       text,
  width         integer,
  height        integer,
  position      integer not null default 0,
  created_at    timestamptz not null default now()
);
create index room_type_photos_room_type_id_idx on room_type_photos (room_type_id, position);
comment on table room_type_photos is 'Gallery of a room type.';

create table room_type_facilities (
  room_type_id  bigint not null references room_types (id) on delete cascade,
  facility_id   bigint not null references facilities (id),
  is_free       boolean not null default true,
  primary key (room_type_id, facility_id)
);
create index room_type_facilities_facility_id_idx on room_type_facilities (facility_id);

create table board_types (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  position  integer not null default 0
);
comment on table board_types is 'Lookup: meals included in a rate.';
insert into board_types (code, name, position) values
  ('RO', 'Room only', 1), ('BB', 'Breakfast included', 2), ('HB', 'Half board', 3), ('FB', 'Full board', 4), ('AI', 'All inclusive', 5);
insert into facility_groups (code, name, position) values ('general', 'General', 1), ('wellness', 'Wellness', 2), ('room', 'In the room', 3);

