-- generic notes panel, used by student, application and thesis pages
create table note (
  id            bigint generated always as identity primary key,
  noteable_type text not null check (noteable_type in ('student', 'application', 'thesis', 'dorm_assignment')),
  noteable_id   bigint not null,
  author_id     bigint references app_user (id),
  body          text not null,
  is_private    boolean not null default true,
  created_at    timestamptz not null default now(),
  edited_at     timestamptz
);
create index note_target_idx on note (noteable_type, noteable_id);

create table sms_queue (
  id        bigint generated always as identity primary key,
  phone     text not null,
  body      text not null,
  queued_at timestamptz not null default now()
);

alter table alumni add column e_mail text;
