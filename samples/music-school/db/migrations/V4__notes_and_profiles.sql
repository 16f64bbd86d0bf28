-- Notes to anything, and whatever the office wants to remember of a pupil.
create table notes (
  id bigint generated always as identity primary key,
  notable_type text not null check (notable_type in ('pupil', 'course', 'teacher')),
  notable_id bigint not null,
  body text not null,
  written_at timestamptz not null default now()
);

create table attachments (
  id bigint generated always as identity primary key,
  file_name text not null,
  entity_type text not null,
  entity_id bigint not null,
  target_type text,
  target_id bigint
);

create table pupil_attributes (
  id bigint generated always as identity primary key,
  pupil_id bigint not null references pupils (id),
  attribute_name text not null,
  attribute_value text,
  unique (pupil_id, attribute_name)
);

create table recitals (
  id bigint generated always as identity primary key,
  title text not null,
  held_on date not null,
  details jsonb not null default '{}'
);

insert into recitals (title, held_on, details) values
  ('Winter recital', '2025-12-12', '{"hall": "Small hall", "seats": 80, "ticket_price": 5}'),
  ('Spring recital', '2026-04-18', '{"hall": "Great hall", "seats": 240, "ticket_price": 8}'),
  ('Open day', '2026-06-06', '{"hall": "Small hall", "seats": 80, "ticket_price": 0}'),
  ('Masterclass finale', '2026-06-20', '{"hall": "Chapel", "seats": 60, "ticket_price": 10}'),
  ('Teachers'' evening', '2026-09-25', '{"hall": "Great hall", "seats": 240, "ticket_price": 12}'),
  ('Autumn recital', '2026-10-30', '{"hall": "Chapel", "seats": 60, "ticket_price": 5}'),
  ('Advent concert', '2026-12-06', '{"hall": "Great hall", "seats": 240, "ticket_price": 8}');
