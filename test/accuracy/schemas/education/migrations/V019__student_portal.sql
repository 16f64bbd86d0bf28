-- New student portal (React), phase 1
create table student_preference (
  id                bigint generated always as identity primary key,
  student_id        bigint not null unique references student (id) on delete cascade,
  ui_language       text not null default 'de',
  theme             text not null default 'light',
  email_digest      text not null default 'daily',
  newsletter        boolean not null default false,
  show_photo        boolean not null default true,
  updated_at        timestamptz not null default now()
);

create table student_extra (
  student_id     bigint primary key references student (id) on delete cascade,
  preferred_name text,
  pronouns       text,
  photo_url      text
);

create type reg_state as enum ('registered', 'attending', 'dropped', 'passed', 'failed');

create table stud_crs_reg (
  id             uuid primary key default gen_random_uuid(),
  student_id     bigint not null references student (id) on delete cascade,
  course_section_id bigint not null references course_section (id),
  state          reg_state not null default 'registered',
  channel        text not null default 'portal',
  requested_at   timestamptz not null default now(),
  confirmed_at   timestamptz,
  cancelled_at   timestamptz,
  is_repeat      boolean not null default false
);
create index stud_crs_reg_student_idx on stud_crs_reg (student_id);
comment on table stud_crs_reg is 'Filled by the portal, synced to the SIS by hand until the interface is done (PORT-88)';

create table tmp_enrolment_import_2021 (
  matric_no text,
  course_code text,
  term_code text,
  imported boolean default false
);

create index lib_loans_patron_idx on lib_loans (patron_id);
