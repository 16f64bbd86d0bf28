create table room (
  id int generated always as identity primary key,
  branch_id int not null references branch (id),
  name text not null,
  capacity smallint not null check (capacity > 0),
  has_projector boolean not null default false,
  has_piano boolean not null default false,
  unique (branch_id, name)
);

create table room_booking (
  id bigint generated always as identity primary key,
  room_id int not null references room (id),
  branch_id int not null references branch (id),
  patron_id bigint references patron (id),
  purpose text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  duration_minutes int not null,
  attendees smallint,
  created_by int references staff_member (id),
  check (ends_at > starts_at)
);

create table event (
  id bigint generated always as identity primary key,
  branch_id int not null references branch (id),
  room_id int references room (id),
  title text not null,
  description text,
  audience text not null default 'all',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity smallint,
  organiser_id int references staff_member (id)
);
comment on column event.branch_id is 'Organising branch. Events outside the building have no room.';

create table event_registration (
  event_id bigint not null references event (id) on delete cascade,
  patron_id bigint not null references patron (id),
  seats smallint not null default 1,
  registered_at timestamptz not null default now(),
  cancelled_at timestamptz,
  attended boolean,
  primary key (event_id, patron_id)
);
insert into room (branch_id, name, capacity, has_projector) values
  (1, 'Saal', 120, true),
  (1, 'Leseraum', 14, false),
  (2, 'Studio', 8, true),
  (4, 'Gewölbe', 30, false),
  (6, 'Forum', 60, true);
insert into room_booking (room_id, branch_id, purpose, starts_at, ends_at, duration_minutes, attendees) values
  (5, 6, 'Private study', '2022-01-01 09:00:00+01', '2022-01-01 10:30:00+01', 90, 39),
  (5, 6, 'Reading circle', '2022-02-02 10:00:00+01', '2022-02-02 11:00:00+01', 60, 48),
  (2, 1, 'Reading circle', '2022-03-03 11:00:00+01', '2022-03-03 13:00:00+01', 120, 3),
  (1, 1, 'Private study', '2022-04-04 12:00:00+01', '2022-04-04 14:00:00+01', 120, 10),
  (4, 4, 'Reading circle', '2022-05-05 13:00:00+01', '2022-05-05 13:45:00+01', 45, 5),
  (1, 1, 'Theatre rehearsal', '2022-06-06 14:00:00+01', '2022-06-06 15:30:00+01', 90, 84),
  (1, 1, 'Parents'' council', '2022-07-07 15:00:00+01', '2022-07-07 16:30:00+01', 90, 92),
  (4, 4, 'Chess club', '2022-08-08 16:00:00+01', '2022-08-08 17:30:00+01', 90, 21),
  (2, 1, 'Chess club', '2022-09-09 17:00:00+01', '2022-09-09 17:45:00+01', 45, 3),
  (5, 6, 'Reading circle', '2022-10-10 09:00:00+01', '2022-10-10 10:30:00+01', 90, 37),
  (1, 1, 'Reading circle', '2022-11-11 10:00:00+01', '2022-11-11 10:45:00+01', 45, 37),
  (1, 1, 'Private study', '2022-12-12 11:00:00+01', '2022-12-12 12:00:00+01', 60, 114),
  (5, 6, 'Reading circle', '2022-01-13 12:00:00+01', '2022-01-13 13:30:00+01', 90, 29),
  (1, 1, 'Theatre rehearsal', '2022-02-14 13:00:00+01', '2022-02-14 15:00:00+01', 120, 64),
  (4, 4, 'Parents'' council', '2022-03-15 14:00:00+01', '2022-03-15 16:00:00+01', 120, 3),
  (2, 1, 'Chess club', '2022-04-16 15:00:00+01', '2022-04-16 17:00:00+01', 120, 11),
  (5, 6, 'Theatre rehearsal', '2022-05-17 16:00:00+01', '2022-05-17 18:00:00+01', 120, 37),
  (5, 6, 'Parents'' council', '2022-06-18 17:00:00+01', '2022-06-18 18:30:00+01', 90, 6),
  (5, 6, 'Parents'' council', '2022-07-19 09:00:00+01', '2022-07-19 10:30:00+01', 90, 55),
  (3, 2, 'Chess club', '2022-08-20 10:00:00+01', '2022-08-20 11:30:00+01', 90, 4),
  (4, 4, 'Chess club', '2022-09-21 11:00:00+01', '2022-09-21 11:45:00+01', 45, 6),
  (1, 1, 'Reading circle', '2022-10-22 12:00:00+01', '2022-10-22 14:00:00+01', 120, 75),
  (1, 1, 'Reading circle', '2022-11-23 13:00:00+01', '2022-11-23 14:00:00+01', 60, 66),
  (5, 6, 'Chess club', '2022-12-24 14:00:00+01', '2022-12-24 14:45:00+01', 45, 26),
  (4, 4, 'Parents'' council', '2022-01-25 15:00:00+01', '2022-01-25 15:45:00+01', 45, 5),
  (5, 6, 'Theatre rehearsal', '2022-02-26 16:00:00+01', '2022-02-26 17:00:00+01', 60, 48);
insert into event (branch_id, room_id, title, audience, starts_at, ends_at, capacity) values
  (1, 1, 'Reading by K. Ahrens', 'adults', '2022-01-14 18:00+01', '2022-01-14 20:00+01', 115),
  (1, null, 'Summer festival stall', 'all', '2022-02-14 18:00+01', '2022-02-14 20:00+01', null),
  (2, 3, 'Podcast workshop', 'teens', '2022-03-14 18:00+01', '2022-03-14 20:00+01', 8),
  (6, 5, 'Picture-book cinema', 'children', '2022-04-14 18:00+01', '2022-04-14 20:00+01', 60),
  (6, 5, 'Tax law for beginners', 'adults', '2022-05-14 18:00+01', '2022-05-14 20:00+01', 55),
  (4, 4, 'Storytelling', 'children', '2022-06-14 18:00+01', '2022-06-14 20:00+01', 20),
  (2, 1, 'Big author night', 'adults', '2022-07-14 18:00+01', '2022-07-14 20:00+01', 120),
  (1, 2, 'Knitting', 'all', '2022-08-14 18:00+01', '2022-08-14 20:00+01', 4),
  (4, null, 'Forest walk', 'families', '2022-09-14 18:00+01', '2022-09-14 20:00+01', null),
  (6, 5, 'Quiz night', 'adults', '2022-10-14 18:00+01', '2022-10-14 20:00+01', 60);
