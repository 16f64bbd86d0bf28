create table users (
  id            bigint generated always as identity primary key,
  login         text not null unique,
  timekeeper_id bigint unique references timekeepers (id),
  locale        text not null default 'en',
  disabled_at   timestamptz,
  last_login_at timestamptz
);

create table roles (
  code text primary key,
  name text not null
);

insert into roles (code, name) values
  ('lawyer', 'Lawyer'),
  ('billing', 'Billing clerk'),
  ('admin', 'Administrator'),
  ('conflicts', 'Conflicts team');

create table user_roles (
  user_id    bigint not null references users (id) on delete cascade,
  role_code  text not null references roles (code),
  granted_by bigint references users (id),
  granted_at timestamptz not null default now(),
  primary key (user_id, role_code)
);

create table ethical_walls (
  matter_id     bigint not null references matters (id),
  timekeeper_id bigint not null references timekeepers (id),
  reason        text not null,
  raised_at     timestamptz not null default now(),
  lifted_at     timestamptz,
  primary key (matter_id, timekeeper_id, raised_at)
);

create table activity_log (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  user_id      bigint references users (id),
  user_name    text,
  action       text not null,
  subject_type text not null,
  subject_id   bigint not null,
  diff         jsonb
);
comment on table activity_log is 'Append only; kept for ten years, longer than the accounts it speaks of.';

create table mail_log (
  sent_at   timestamptz not null,
  recipient text not null,
  subject   text,
  matter_id bigint references matters (id)
);

create table stg_bank_lines (
  booked_on text,
  amount    text,
  payer     text,
  purpose   text
);
comment on table stg_bank_lines is 'Filled by COPY from the bank''s CSV and emptied after matching.';
