-- Lakeside Medical Group joined on May 1. Their desktop app keeps writing into its own schema until the front desk is trained.
create schema lakeside;

create table lakeside.doctors (
  doctor_id   serial primary key,
  doc_name    varchar(80) not null,
  npi         char(10),
  specialty   varchar(40),
  email       varchar(120),
  phone       varchar(30),
  room        varchar(10),
  active      char(1) default 'Y'
);

create table lakeside.patients (
  pat_id        serial primary key,
  chart_no      varchar(12) not null unique,
  fname         varchar(50),
  lname         varchar(50) not null,
  dob           date,
  sex           char(1),
  email         varchar(120),
  home_phone    varchar(30),
  cell_phone    varchar(30),
  address1      varchar(100),
  city          varchar(60),
  state         char(2),
  zip           varchar(10),
  insurance_name varchar(80),
  policy_no     varchar(40),
  doctor_id     integer references lakeside.doctors (doctor_id),
  last_visit    date,
  northgate_patient_id text
);

create table lakeside.appointments (
  appt_id    serial primary key,
  pat_id     integer not null references lakeside.patients (pat_id),
  doctor_id  integer not null references lakeside.doctors (doctor_id),
  appt_date  date not null,
  appt_time  time not null,
  minutes    integer default 15,
  visit_type varchar(30),
  status     varchar(15) default 'SCHED',
  remarks    text,
  created    timestamp default now()
);
create index appointments_date on lakeside.appointments (appt_date);

-- for matching MRNs, one-off
create table tmp_lakeside_mrn_map (
  chart_no text,
  mrn      text,
  score    real
);

insert into lakeside.doctors (doc_name, npi, specialty) values ('Dr. Vera Lindqvist', '1093817465', 'FP'), ('Dr. Peter Holm', '1003000134', 'CARD');
insert into lakeside.patients (chart_no, fname, lname, dob, sex, doctor_id) values ('L000231', 'Ann', 'Becker', '1961-04-02', 'F', 1), ('L000877', 'Tom', 'Ng', '1988-11-19', 'M', 1);
insert into tmp_lakeside_mrn_map values ('L000231', 'NG104411', 0.97);
