-- Online exams need a slot and a proctoring link. Old exam office screens still use exam_registration.
create table exam_registration_v2 (
  id             uuid primary key default gen_random_uuid(),
  exam_id        bigint not null references exam (id),
  student_id     bigint not null references student (id),
  status         text not null default 'registered',
  created_at     timestamptz not null default now(),
  withdrawn_at   timestamptz,
  try_number     integer not null default 1,
  mode           text not null default 'on_site' check (mode in ('on_site', 'online')),
  proctoring_url text,
  slot_start     timestamptz
);
create unique index exam_registration_v2_uq on exam_registration_v2 (exam_id, student_id);
