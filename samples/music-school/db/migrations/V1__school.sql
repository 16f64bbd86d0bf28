-- The first term: pupils, teachers, courses, and who takes what.
create table branches (
  id bigint generated always as identity primary key,
  name text not null unique,
  region_code text not null
);

create table instruments (
  id bigint generated always as identity primary key,
  name text not null unique
);

create table teachers (
  id bigint generated always as identity primary key,
  branch_id bigint not null references branches (id),
  name text not null,
  email text not null unique,
  instruments_taught text,
  phone1 text,
  phone2 text,
  phone3 text
);

comment on column teachers.instruments_taught is 'comma-separated, main instrument first';

create table pupils (
  id bigint generated always as identity primary key,
  first_name text not null,
  last_name text not null,
  full_name text,
  born_on date not null,
  age integer,
  guardian_name text,
  guardian_email text,
  guardian_phone text,
  is_deleted boolean not null default false,
  deleted_at timestamptz
);

create table courses (
  id bigint generated always as identity primary key,
  title text not null,
  instrument_id bigint not null references instruments (id),
  teacher_id bigint not null references teachers (id),
  branch_id bigint not null references branches (id),
  level text not null default 'beginner',
  enrolled_count integer not null default 0
);

create table enrolments (
  course_id bigint not null references courses (id),
  pupil_id bigint not null references pupils (id),
  course_title text not null,
  enrolled_on date not null default current_date,
  primary key (course_id, pupil_id)
);

insert into branches (name, region_code) values ('Old Town', 'N'), ('Harbour', 'N'), ('Hillside', 'S');
insert into instruments (name) values ('Piano'), ('Violin'), ('Cello'), ('Guitar');
insert into teachers (branch_id, name, email, instruments_taught, phone1, phone2) values
  (1, 'Ada Brandt', 'ada@school.example', 'Piano', '0301', null),
  (1, 'Ben Okafor', 'ben@school.example', 'Violin,Cello', '0302', '0312'),
  (2, 'Cleo Martin', 'cleo@school.example', 'Guitar,Piano', '0303', null),
  (3, 'Dario Conti', 'dario@school.example', 'Cello', '0304', '0314');
insert into pupils (first_name, last_name, full_name, born_on, guardian_name, guardian_email, guardian_phone) values
  ('Mia', 'Keller', 'Mia Keller', '2014-03-02', 'Jo Keller', 'jo@keller.example', '0501'),
  ('Tom', 'Keller', 'Tom Keller', '2012-11-20', 'Jo Keller', 'jo@keller.example', '0501'),
  ('Lin', 'Chen', 'Lin Chen', '2013-07-14', 'Wei Chen', 'wei@chen.example', '0502'),
  ('Noor', 'Haddad', 'Noor Haddad', '2015-01-30', 'Sami Haddad', 'sami@haddad.example', '0503');
insert into courses (title, instrument_id, teacher_id, branch_id, level) values
  ('Piano for beginners', 1, 1, 1, 'beginner'),
  ('Strings together', 2, 2, 1, 'intermediate'),
  ('Guitar evening', 4, 3, 2, 'beginner'),
  ('Cello masterclass', 3, 4, 3, 'advanced');
insert into enrolments (course_id, pupil_id, course_title) values
  (1, 1, 'Piano for beginners'), (1, 2, 'Piano for beginners'), (1, 4, 'Piano for beginners'),
  (2, 2, 'Strings together'), (2, 3, 'Strings together'), (3, 1, 'Guitar evening'), (4, 3, 'Cello masterclass');
