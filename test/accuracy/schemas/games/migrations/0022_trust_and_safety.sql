create type abuse_category as enum ('cheating', 'harassment', 'offensive_name', 'spam', 'griefing');

create table abuse_reports (
  id                 bigint generated always as identity primary key,
  subject_type       text not null check (subject_type in ('player', 'guild', 'chat_message', 'character_name')),
  subject_id         bigint not null,
  reporter_player_id bigint references players (id),
  category           abuse_category not null,
  body               text,
  evidence           jsonb not null default '[]',
  state              text not null default 'triage',
  assignee_id        bigint references staff_users (id),
  resolved_at        timestamptz,
  created_at         timestamptz not null default now()
);
create index abuse_reports_subject_idx on abuse_reports (subject_type, subject_id);
comment on table abuse_reports is 'Queue of the T&S console. The old in-game report dialog still posts to the old endpoint.';

create table account_suspensions (
  id           uuid primary key default gen_random_uuid(),
  account_id   bigint not null references players (id),
  cause        text not null,
  explanation  text,
  moderator_id bigint references staff_users (id),
  suspended_at timestamptz not null default now(),
  expires_at   timestamp,
  revoked_at   timestamptz,
  abuse_report_id bigint references abuse_reports (id),
  case_ref     text
);
create index account_suspensions_account_id_idx on account_suspensions (account_id);

create table backoffice_events (
  id          uuid primary key default gen_random_uuid(),
  user_email  text not null,
  event_type  text not null,
  payload     jsonb not null default '{}',
  occurred_at timestamptz not null default now()
);
