-- Lessons and who came. The planning tool wrote the names along so that its calendar needs no join.
create table lessons (
  id bigint generated always as identity primary key,
  course_id bigint not null references courses (id),
  teacher_id bigint not null references teachers (id),
  teacher_name text not null,
  room text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  duration_minutes integer,
  status text not null default 'planned'
);

create index lessons_planned on lessons (starts_at) where status = 'planned';

create table attendance (
  lesson_id bigint not null references lessons (id),
  pupil_id bigint not null references pupils (id),
  came boolean not null,
  noted_at timestamptz not null default now()
);

create table pieces (
  id bigint generated always as identity primary key,
  composer text not null,
  title text not null,
  tags text[] not null default '{}'
);

create table tags (
  id bigint generated always as identity primary key,
  name text not null unique
);

insert into tags (name) values ('baroque'), ('duet'), ('exam');
insert into lessons (course_id, teacher_id, teacher_name, room, starts_at, ends_at, duration_minutes, status) values
  (1, 1, 'Ada Brandt', 'A1', '2026-01-12 15:00+00', '2026-01-12 15:45+00', 45, 'held'),
  (1, 1, 'Ada Brandt', 'A1', '2026-01-19 15:00+00', '2026-01-19 15:45+00', 45, 'held'),
  (2, 2, 'Ben Okafor', 'B2', '2026-01-13 16:00+00', '2026-01-13 17:00+00', 60, 'cancelled'),
  (2, 2, 'Ben Okafor', 'B2', '2026-01-20 16:00+00', '2026-01-20 17:00+00', 60, 'planned'),
  (3, 3, 'Cleo Martin', 'C1', '2026-01-14 18:00+00', '2026-01-14 19:30+00', 90, 'planned'),
  (3, 4, 'Dario Conti', 'C1', '2026-01-21 18:00+00', '2026-01-21 19:30+00', 90, 'planned');
