-- Law faculty intranet, written by a student assistant 2019
create table law_users (
  id          bigserial primary key,
  login_name  varchar(50) not null unique,
  firstname   varchar(80),
  lastname    varchar(80),
  mail        varchar(160) not null,
  password    varchar(200) not null,
  is_admin    boolean not null default false,
  disabled    boolean not null default false,
  registered  timestamptz not null default now()
);

create table law_announcements (
  id         bigserial primary key,
  subject    varchar(200) not null,
  text       text not null,
  category   varchar(30),
  created_by bigint references law_users (id),
  created_at timestamptz not null default now(),
  visible_from date,
  visible_until date,
  important  boolean not null default false
);

create table law_thesis_topics (
  id           bigserial primary key,
  topic        varchar(300) not null,
  abstract     text,
  area_of_law  varchar(80),
  lecturer_id  bigint references law_users (id),
  places       smallint default 1,
  open         boolean not null default true,
  offered_since date
);

create table law_office_hours (
  id          bigserial primary key,
  user_id     bigint not null references law_users (id),
  day_of_week varchar(3) not null,
  starts      time not null,
  ends        time not null,
  place       varchar(60),
  by_appointment boolean not null default false
);

create table law_internships (
  id            bigserial primary key,
  student_id    text not null,
  organisation  varchar(160) not null,
  kind_of_office varchar(30),            -- court, law firm, ministry
  mentor_id     bigint references law_users (id),
  start_on      date not null,
  end_on        date,
  state         varchar(12) not null default 'planned' check (state in ('planned', 'approved', 'running', 'finished', 'failed')),
  report_url    text,
  credited      boolean not null default false
);

-- legal clinic: students advise real people under supervision
create table law_clinic_cases (
  id          bigserial primary key,
  file_no     varchar(20) not null unique,
  area_of_law varchar(80),
  facts       text,
  supervisor_id bigint references law_users (id),
  opened_on   date not null default current_date,
  closed_on   date
);

create table law_clinic_clients (
  id        bigserial primary key,
  case_id   bigint not null references law_clinic_cases (id),
  full_name varchar(160) not null,
  address   text,
  phone     varchar(40),
  mail      varchar(160),
  signed_mandate_on date
);

create table law_clinic_opponents (
  id        bigserial primary key,
  case_id   bigint not null references law_clinic_cases (id),
  full_name varchar(160) not null,
  address   text,
  phone     varchar(40),
  mail      varchar(160),
  represented_by varchar(160)
);

create table if not exists notification (
  id         bigserial primary key,
  law_user_id bigint references law_users (id),
  message    text not null,
  seen       boolean not null default false,
  sent_on    timestamptz not null default now()
);

alter table law_clinic_clients enable row level security;
create policy clinic_clients_supervised on law_clinic_clients using (
  exists (select 1 from law_clinic_cases c where c.id = case_id and c.supervisor_id = nullif(current_setting('law.user_id', true), '')::bigint));

insert into law_users (login_name, firstname, lastname, mail, password) values ('b.eder', 'Barbara', 'Eder', 'barbara.eder@law.uni.example', 'x');
insert into law_announcements (subject, text, created_by) values ('Moot court finals', 'Room H2, 18:00', 1), ('Library closed on Friday', 'Inventory', 1);
