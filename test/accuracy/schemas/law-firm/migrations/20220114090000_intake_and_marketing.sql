-- client intake, phase 1
create table leads (
  id                  bigint generated always as identity primary key,
  name                text not null,
  email               text,
  phone               text,
  source              text,
  status              text not null default 'new',
  practice_group_id   bigint references practice_groups (id),
  assigned_timekeeper_id bigint,
  referrer_name       text,
  referrer_firm       text,
  referrer_email      text,
  converted           boolean not null default false,
  converted_at        timestamptz,
  converted_client_id bigint references clients (id),
  created_at          timestamptz not null default now()
);

create table intake_forms (
  id         bigint generated always as identity primary key,
  slug       text not null unique,
  title      text not null,
  published  boolean not null default false
);

create table intake_questions (
  id       bigint generated always as identity primary key,
  form_id  bigint not null references intake_forms (id) on delete cascade,
  position integer not null,
  label    text not null,
  kind     text not null check (kind in ('text', 'date', 'amount', 'yes_no')),
  unique (form_id, position)
);

create table intake_answers (
  lead_id     bigint not null references leads (id) on delete cascade,
  question_id bigint not null references intake_questions (id),
  answer      text,
  primary key (lead_id, question_id)
);

create table events (
  id            bigint generated always as identity primary key,
  title         text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  office_id     bigint,
  venue_name    text,
  venue_address text,
  venue_city    text,
  venue_phone   text,
  seats         integer
);

create table event_registrations (
  event_id      bigint not null references events (id) on delete cascade,
  contact_id    bigint not null references client_contacts (id),
  event_title   text,
  registered_at timestamptz not null default now(),
  attended      boolean,
  primary key (event_id, contact_id)
);

create table knowledge_articles (
  id                bigint generated always as identity primary key,
  title             text not null,
  body              text not null,
  practice_group_id bigint references practice_groups (id),
  author_id         bigint not null references timekeepers (id),
  author_name       text not null,
  published_at      timestamptz,
  is_published      boolean not null default false
);
