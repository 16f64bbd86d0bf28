-- settings page of the portal, phase 3: stores whatever the front end sends
create table student_settings (
  id         bigint generated always as identity primary key,
  student_id bigint not null references student (id) on delete cascade,
  key        text not null,            -- language, theme, digest, newsletter, photo_visible
  value      text,
  updated_at timestamptz not null default now(),
  unique (student_id, key)
);

create table course_evaluation (
  id           bigint generated always as identity primary key,
  section_id   bigint not null references course_section (id),
  overall      smallint not null check (overall between 1 and 5),
  workload     smallint,
  free_text    text,
  submitted_at timestamptz not null default now()
);

alter table course_evaluation rename column free_text to remarks;
