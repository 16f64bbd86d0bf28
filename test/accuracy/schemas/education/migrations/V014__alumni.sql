create table alumni (
  id           bigint generated always as identity primary key,
  student_id   bigint references student (id),
  first_name   text not null,
  last_name    text not null,
  email        text,
  grad_year    smallint,
  degree       text,
  employer     text,
  job_title    text,
  city         text,
  linkedin_url text,
  no_mail      boolean not null default false,
  created_at   timestamptz not null default now()
);
create unique index alumni_student_uq on alumni (student_id);

create table alumni_events (
  id         bigint generated always as identity primary key,
  title      text not null,
  venue      text,
  starts_at  timestamptz not null,
  seats      integer,
  price      numeric(8,2) not null default 0
);

create table alumni_event_signups (
  event_id   bigint not null references alumni_events (id) on delete cascade,
  alumnus_id bigint not null references alumni (id),
  guests     smallint not null default 0,
  signed_up_at timestamptz not null default now(),
  cancelled_at timestamptz,
  primary key (event_id, alumnus_id)
);

create table alumni_pledges (
  id          bigint generated always as identity primary key,
  alumnus_id  bigint not null references alumni (id),
  campaign    text,
  amount      numeric(10,2) not null check (amount > 0),
  pledged_on  date not null default current_date,
  due_on      date,
  cancelled_on date
);

create table alumni_donations (
  id          bigint generated always as identity primary key,
  alumnus_id  bigint not null references alumni (id),
  pledge_id   bigint references alumni_pledges (id),
  campaign    text,
  amount      numeric(10,2) not null check (amount > 0),
  received_on date not null,
  receipt_no  text unique
);
