-- Medicine: "MedCampus", bought from the clinic's IT in 2018 and moved into our database.
create table med_users (
  id            uuid primary key default gen_random_uuid(),
  username      text not null unique,
  display_name  text not null,
  email         text not null,
  pw_hash       text not null,
  user_role     text not null default 'teacher' check (user_role in ('admin', 'teacher', 'tutor', 'secretary')),
  is_active     boolean not null default true,
  last_seen_at  timestamptz,
  created_at    timestamptz not null default now()
);

create table med_rotations (
  id           uuid primary key default gen_random_uuid(),
  student_id   bigint not null references student (id),
  hospital     text not null,
  ward         text,
  study_year   smallint not null check (study_year between 1 and 6),
  begins_on    date not null,
  ends_on      date not null,
  supervisor_id uuid references med_users (id),
  hours_done   integer,
  logbook_ok   boolean not null default false
);
create index on med_rotations (student_id);

create table med_equipment (
  id             uuid primary key default gen_random_uuid(),
  name           text not null,
  inventory_no   text unique,
  category       text,
  manufacturer   text,
  location       text,
  purchased_on   date,
  next_service_on date,
  usable         boolean not null default true,
  responsible_id uuid references med_users (id)
);

create table med_equipment_bookings (
  id           uuid primary key default gen_random_uuid(),
  equipment_id uuid not null references med_equipment (id),
  user_id      uuid not null references med_users (id),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  purpose      text,
  returned     boolean not null default false,
  created_at   timestamptz not null default now(),
  check (ends_at > starts_at)
);
create index on med_equipment_bookings (equipment_id, starts_at);

create table med_announcements (
  id           uuid primary key default gen_random_uuid(),
  title        text not null,
  body         text not null,
  author_id    uuid references med_users (id),
  study_year   smallint,
  pinned       boolean not null default false,
  published_at timestamptz,
  expires_at   timestamptz,
  created_at   timestamptz not null default now()
);

create table med_thesis_topics (
  id            uuid primary key default gen_random_uuid(),
  title         text not null,
  description   text,
  supervisor_id uuid not null references med_users (id),
  clinic        text,
  needs_ethics_vote boolean not null default false,
  max_students  smallint not null default 1,
  is_taken      boolean not null default false,
  created_at    timestamptz not null default now()
);

create table med_activity_log (
  id         bigserial primary key,
  med_user_id uuid references med_users (id),
  action     text not null,
  details    text,               -- 'changed supervisor of rotation 8f3c.. from Huber to Lang'
  object_ref text,
  logged_at  timestamptz not null default now()
);

insert into med_users (username, display_name, email, pw_hash) values ('huber', 'Prof. Eva Huber', 'eva.huber@med.uni.example', 'x'), ('lang', 'Dr. Jonas Lang', 'j.lang@med.uni.example', 'x');
insert into med_equipment (name, inventory_no, category) values ('Resuscitation manikin', 'MED-0012', 'simulator'), ('Ultrasound trainer', 'MED-0031', 'simulator');
