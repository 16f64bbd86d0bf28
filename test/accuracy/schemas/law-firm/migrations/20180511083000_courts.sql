create table jurisdictions (
  code text primary key,
  name text not null unique,
  country_code char(2) not null references countries (code)
);

create table courts (
  id                bigint generated always as identity primary key,
  name              text not null unique,
  jurisdiction_code text not null references jurisdictions (code),
  city              text not null
);

create table judges (
  id       bigint generated always as identity primary key,
  court_id bigint not null references courts (id),
  name     text not null,
  chamber  text
);

create table proceedings (
  id                bigint generated always as identity primary key,
  matter_id         bigint not null references matters (id),
  court_id          bigint not null references courts (id),
  jurisdiction_code text not null references jurisdictions (code),
  docket_no         text not null,
  judge_id          bigint references judges (id),
  filed_on          date,
  amount_in_dispute numeric(14,2),
  unique (court_id, docket_no)
);

create table hearings (
  id            bigint generated always as identity primary key,
  proceeding_id bigint not null references proceedings (id) on delete cascade,
  judge_id      bigint references judges (id),
  room          text,
  starts_at     timestamptz not null,
  ends_at       timestamptz,
  minutes       integer generated always as ((extract(epoch from (ends_at - starts_at)) / 60)::integer) stored,
  outcome       text
);
comment on column hearings.judge_id is 'Who sat that day; deputies are common.';

create table hearing_attendees (
  hearing_id    bigint not null references hearings (id) on delete cascade,
  timekeeper_id bigint not null references timekeepers (id),
  primary key (hearing_id, timekeeper_id)
);

create table deadline_rules (
  code         text primary key,
  name         text not null,
  days         integer not null check (days > 0),
  working_days boolean not null default false
);

create table deadlines (
  id            bigint generated always as identity primary key,
  matter_id     bigint not null references matters (id),
  proceeding_id bigint references proceedings (id),
  rule_code     text references deadline_rules (code),
  title         text not null,
  trigger_on    date,
  due_on        date not null,
  owner_id      bigint not null references timekeepers (id),
  completed_at  timestamptz,
  completed_by  bigint references timekeepers (id),
  is_completed  boolean not null default false
);
comment on column deadlines.due_on is 'Entered and double-checked by two people; courts extend and holidays shift it.';
create index on deadlines (due_on) where completed_at is null;
