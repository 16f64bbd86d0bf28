-- Search: hexagonal grid (H3), distances, flattened documents.
create table hotel_h3_cells (
  hotel_id    bigint not null references hotels (id) on delete cascade,
  resolution  smallint not null check (resolution between 5 and 9),
  h3_cell     bigint not null,
  primary key (hotel_id, resolution)
);
create index hotel_h3_cells_cell_idx on hotel_h3_cells (h3_cell);
comment on table hotel_h3_cells is 'Cell that a hotel lies in, per resolution.';

create table city_h3_cells (
  city_id     bigint not null references cities (id) on delete cascade,
  resolution  smallint not null check (resolution between 4 and 8),
  h3_cell     bigint not null,
  primary key (city_id, resolution, h3_cell)
);
create index city_h3_cells_cell_idx on city_h3_cells (h3_cell);
comment on table city_h3_cells is 'Cells that the area of a city covers.';

create table hotel_airports (
  hotel_id      bigint not null references hotels (id) on delete cascade,
  airport_id    bigint not null references airports (id) on delete cascade,
  distance_km   numeric(6,1) not null,
  transfer_minutes integer,
  primary key (hotel_id, airport_id)
);
create index hotel_airports_airport_id_idx on hotel_airports (airport_id);
comment on table hotel_airports is 'Airports near a hotel.';

create table hotel_venues (
  hotel_id      bigint not null references hotels (id) on delete cascade,
  venue_id      bigint not null references venues (id) on delete cascade,
  distance_km   numeric(6,1) not null,
  walking_minutes integer,
  primary key (hotel_id, venue_id)
);
create index hotel_venues_venue_id_idx on hotel_venues (venue_id);
comment on table hotel_venues is 'Venues near a hotel, for "sleep near the concert".';

create table hotel_search_documents (
  hotel_id        bigint not null references hotels (id) on delete cascade,
  language_id     bigint not null references languages (id),
  name            text not null,
  city_name       text not null,
  stars           numeric(2,1),
  amenity_codes   text[] not null default '{}',
  review_score    numeric(3,1),
  lowest_amount   numeric(12,2),
  document        tsvector not null,
  refreshed_at    timestamptz not null default now(),
  primary key (hotel_id, language_id)
);
create index hotel_search_documents_document_idx on hotel_search_documents using gin (document);
comment on table hotel_search_documents is 'Flattened for search; rebuilt by the indexer, never edited.';

create table event_search_documents (
  event_id        bigint not null references events (id) on delete cascade,
  language_id     bigint not null references languages (id),
  name            text not null,
  city_names      text[] not null default '{}',
  category_codes  text[] not null default '{}',
  next_session_at timestamptz,
  lowest_amount   numeric(12,2),
  document        tsvector not null,
  refreshed_at    timestamptz not null default now(),
  primary key (event_id, language_id)
);
create index event_search_documents_document_idx on event_search_documents using gin (document);
comment on table event_search_documents is 'Flattened for search; rebuilt by the indexer, never edited.';

create view live_hotels as
  select h.id, h.code, h.name, h.stars, c.name as city, s.overall_score
  from hotels h
  join cities c on c.id = h.city_id
  left join hotel_review_summaries s on s.hotel_id = h.id
  where h.state = 'live';

