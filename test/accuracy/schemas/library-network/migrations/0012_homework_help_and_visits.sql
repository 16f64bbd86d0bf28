-- Mobile library and the homework-help programme (school department project, 2021).
create table mobile_stop (
  id int generated always as identity primary key,
  branch_id int not null references branch (id),
  name text not null,
  street text,
  weekday smallint not null references weekday (iso_number),
  arrives_at time not null,
  departs_at time not null
);

create table school (
  id int generated always as identity primary key,
  name text not null,
  principal_name text,
  principal_email text,
  principal_phone text,
  city text not null,
  branch_id int references branch (id)
);

create table school_class (
  school_id int not null references school (id),
  school_year smallint not null,
  name text not null,
  teacher_name text,
  teacher_email text,
  pupils smallint,
  school_city text,
  primary key (school_id, school_year, name)
);

create table homework_session (
  id int generated always as identity primary key,
  branch_id int not null references branch (id),
  held_on date not null,
  tutor_staff_id int references staff_member (id),
  tutor_name text,
  topics text,
  notes text
);
comment on column homework_session.topics is 'comma separated, e.g. maths,german,physics';

create table homework_attendance (
  session_id int not null references homework_session (id),
  patron_id bigint not null references patron (id),
  arrived_at time,
  left_at time,
  primary key (session_id, patron_id)
);

create table class_visit (
  id int generated always as identity primary key,
  school_id int not null,
  school_year smallint not null,
  class_name text not null,
  branch_id int not null references branch (id),
  visited_on date not null,
  guide_staff_id int references staff_member (id),
  pupils_present smallint,
  foreign key (school_id, school_year, class_name) references school_class (school_id, school_year, name)
);
comment on column class_visit.branch_id is 'Where the class went.';
insert into school (name, principal_name, principal_email, principal_phone, city, branch_id) values
  ('Grundschule Ost', 'Mara Lindt', 'lindt@gs-ost.example', '+49 431 9901', 'Nordfeld', 2),
  ('Gymnasium am Wall', 'Dr. H. Post', 'post@gaw.example', '+49 431 9920', 'Nordfeld', 1),
  ('Schule Birkdorf', 'Ina Kroll', null, '+49 4121 77', 'Birkdorf', 5);
insert into school_class (school_id, school_year, name, teacher_name, teacher_email, pupils, school_city) values
  (1, 2021, '1a', 'Herr Dohm', 'dohm@schule1.example', 17, 'Nordfeld'),
  (1, 2021, '1b', 'Frau Sommer', 'sommer@schule1.example', 19, 'Nordfeld'),
  (1, 2021, '3a', 'Herr Dohm', 'dohm@schule1.example', 18, 'Nordfeld'),
  (1, 2022, '1a', 'Frau Petz', 'petz@schule1.example', 20, 'Nordfeld'),
  (1, 2022, '1b', 'Frau Petz', 'petz@schule1.example', 24, 'Nordfeld'),
  (1, 2022, '3a', 'Herr Dohm', 'dohm@schule1.example', 25, 'Nordfeld'),
  (2, 2021, '5a', 'Frau Sommer', 'sommer@schule2.example', 20, 'Nordfeld'),
  (2, 2021, '5b', 'Herr Dohm', 'dohm@schule2.example', 28, 'Nordfeld'),
  (2, 2021, '7c', 'Frau Sommer', 'sommer@schule2.example', 18, 'Nordfeld'),
  (2, 2022, '5a', 'Herr Ay', 'ay@schule2.example', 23, 'Nordfeld'),
  (2, 2022, '5b', 'Frau Sommer', 'sommer@schule2.example', 22, 'Nordfeld'),
  (2, 2022, '7c', 'Frau Sommer', 'sommer@schule2.example', 26, 'Nordfeld'),
  (3, 2021, '2', 'Frau Petz', 'petz@schule3.example', 25, 'Birkdorf'),
  (3, 2021, '4', 'Herr Dohm', 'dohm@schule3.example', 25, 'Birkdorf'),
  (3, 2022, '2', 'Herr Dohm', 'dohm@schule3.example', 25, 'Birkdorf'),
  (3, 2022, '4', 'Herr Dohm', 'dohm@schule3.example', 24, 'Birkdorf');
insert into homework_session (branch_id, held_on, tutor_staff_id, tutor_name, topics) values
  (1, '2022-02-01', 2, 'Timo Brandt', 'german'),
  (2, '2022-02-08', 3, 'Sile Kerr', 'german'),
  (1, '2022-02-15', null, 'Ulla (volunteer)', 'maths'),
  (2, '2022-02-22', 2, 'Timo Brandt', 'german'),
  (1, '2022-03-01', 3, 'Sile Kerr', 'maths,german'),
  (2, '2022-03-08', null, 'Ulla (volunteer)', 'english,german,french'),
  (1, '2022-03-15', 2, 'Timo Brandt', 'physics,maths'),
  (2, '2022-03-22', 3, 'Sile Kerr', 'german'),
  (1, '2022-03-29', null, 'Ulla (volunteer)', 'maths'),
  (2, '2022-04-05', 2, 'Timo Brandt', 'german'),
  (1, '2022-04-12', 3, 'Sile Kerr', 'maths,german'),
  (2, '2022-04-19', null, 'Ulla (volunteer)', 'physics,maths'),
  (1, '2022-04-26', 2, 'Timo Brandt', 'physics,maths'),
  (2, '2022-05-03', 3, 'Sile Kerr', 'maths');
insert into class_visit (school_id, school_year, class_name, branch_id, visited_on, guide_staff_id, pupils_present) values
  (1, 2021, '1a', 2, '2021-10-03', 1, 17),
  (1, 2021, '1b', 2, '2021-10-03', 2, 17),
  (1, 2021, '3a', 2, '2021-10-03', 3, 16),
  (1, 2022, '1a', 2, '2022-10-03', 2, 19),
  (1, 2022, '1b', 2, '2022-10-03', 1, 23),
  (1, 2022, '3a', 2, '2022-10-03', 3, 25),
  (2, 2021, '5a', 1, '2021-10-03', 1, 20),
  (2, 2021, '5b', 1, '2021-10-03', 1, 26),
  (2, 2021, '7c', 1, '2021-10-03', 2, 17),
  (2, 2022, '5a', 1, '2022-10-03', 3, 21),
  (2, 2022, '5b', 1, '2022-10-03', 3, 20);
