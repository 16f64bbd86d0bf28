-- Turnaround portal (web team, 2021)
create table portal_user (
  id            bigserial primary key,
  email         varchar(120) not null unique,
  display_name  varchar(80)  not null,
  al_cd         char(2) references airline (al_cd),
  airline_name  varchar(60),
  roles         text not null default 'viewer',
  last_login_at timestamptz,
  created_at    timestamptz not null default now()
);

create table task_template (
  id          bigserial primary key,
  code        varchar(20) not null unique,
  title       varchar(80) not null,
  svc_cd      varchar(6) references service_type (svc_cd),
  std_minutes integer not null check (std_minutes > 0)
);

create table task_template_dep (
  template_id bigint not null references task_template (id),
  depends_on  bigint not null references task_template (id),
  primary key (template_id, depends_on)
);

create table turnaround_task (
  id              bigserial primary key,
  turn_id         numeric(10) not null references turnaround (turn_id),
  template_id     bigint not null references task_template (id),
  title           varchar(80) not null,
  assigned_emp_no varchar(8),
  status          varchar(20) not null default 'open',
  started_at      timestamptz,
  done_at         timestamptz,
  is_done         boolean not null default false,
  details         jsonb not null default '{}',
  unique (turn_id, template_id)
);

create table portal_comment (
  id         bigserial primary key,
  ref_type   varchar(20) not null,
  ref_id     varchar(20) not null,
  user_id    bigint not null references portal_user (id),
  body       text not null,
  created_at timestamptz not null default now()
);
create index on portal_comment (ref_type, ref_id);

create table portal_subscription (
  user_id    bigint not null references portal_user (id) on delete cascade,
  topic      varchar(40) not null check (topic in ('delays','incidents','deicing','invoices')),
  channel    varchar(10) not null check (channel in ('mail','sms','push')),
  primary key (user_id, topic, channel)
);

create table telematics_event (
  id         bigserial primary key,
  equip_no   varchar(8) not null,
  event_at   timestamptz not null,
  event_kind varchar(30) not null,
  payload    jsonb not null,
  received_at timestamptz not null default now()
);
create index on telematics_event (equip_no, event_at);
comment on table telematics_event is 'raw feed of the tracker vendor';
