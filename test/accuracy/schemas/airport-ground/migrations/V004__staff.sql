create table department (
  dept_cd   varchar(6)  not null,
  dept_name varchar(40) not null,
  cost_ctr  varchar(8)  not null,
  constraint pk_department primary key (dept_cd)
);

create table employee (
  emp_no        varchar(8)  not null,
  first_nm      varchar(40) not null,
  last_nm       varchar(40) not null,
  full_nm       varchar(80),
  dept_cd       varchar(6)  not null,
  dept_name     varchar(40),
  sup_emp_no    varchar(8),
  hire_dt       date        not null,
  term_dt       date,
  active_flg    char(1)     not null default 'Y',
  phone_1       varchar(20),
  phone_2       varchar(20),
  phone_3       varchar(20),
  emerg_name    varchar(60),
  emerg_phone   varchar(20),
  constraint pk_employee primary key (emp_no),
  constraint fk_emp_dept foreign key (dept_cd) references department (dept_cd),
  constraint fk_emp_sup foreign key (sup_emp_no) references employee (emp_no),
  constraint ck_emp_active check (active_flg in ('Y','N'))
);

create table shift (
  shift_cd   varchar(4)  not null,
  shift_name varchar(30) not null,
  start_tm   time        not null,
  end_tm     time        not null,
  paid_hrs   numeric(4,2) not null,
  constraint pk_shift primary key (shift_cd)
);
comment on column shift.paid_hrs is 'after breaks, as agreed with the works council';

create table shift_assignment (
  emp_no       varchar(8) not null,
  work_dt      date       not null,
  shift_cd     varchar(4) not null,
  emp_name     varchar(80),
  shift_start  time,
  shift_end    time,
  clock_in_ts  timestamp,
  clock_out_ts timestamp,
  worked_min   numeric(4),
  constraint pk_shift_asg primary key (emp_no, work_dt, shift_cd),
  constraint fk_asg_emp foreign key (emp_no) references employee (emp_no),
  constraint fk_asg_shift foreign key (shift_cd) references shift (shift_cd)
);

create table qualification (
  qual_cd      varchar(8)  not null,
  qual_name    varchar(60) not null,
  valid_months numeric(3),
  constraint pk_qualification primary key (qual_cd)
);

create table employee_qual (
  emp_no    varchar(8) not null,
  qual_cd   varchar(8) not null,
  issued_dt date       not null,
  expiry_dt date,
  cert_no   varchar(20),
  constraint pk_employee_qual primary key (emp_no, qual_cd, issued_dt),
  constraint fk_eq_emp foreign key (emp_no) references employee (emp_no),
  constraint fk_eq_qual foreign key (qual_cd) references qualification (qual_cd)
);
comment on column employee_qual.expiry_dt is 'as printed on the certificate';

create table team (
  team_cd     varchar(6)  not null,
  team_name   varchar(40) not null,
  dept_cd     varchar(6)  not null,
  lead_emp_no varchar(8),
  constraint pk_team primary key (team_cd),
  constraint fk_team_dept foreign key (dept_cd) references department (dept_cd),
  constraint fk_team_lead foreign key (lead_emp_no) references employee (emp_no)
);

create table team_member (
  team_cd varchar(6) not null,
  emp_no  varchar(8) not null,
  from_dt date       not null,
  to_dt   date,
  constraint pk_team_member primary key (team_cd, emp_no, from_dt),
  constraint fk_tm_team foreign key (team_cd) references team (team_cd),
  constraint fk_tm_emp foreign key (emp_no) references employee (emp_no),
  constraint ck_tm_period check (to_dt is null or to_dt > from_dt)
);

create table badge (
  badge_no   varchar(10) not null,
  emp_no     varchar(8)  not null,
  zone_mask  varchar(8)  not null,
  issued_dt  date        not null,
  expiry_dt  date        not null,
  badge_stat varchar(10) not null default 'ACTIVE',
  constraint pk_badge primary key (badge_no),
  constraint fk_badge_emp foreign key (emp_no) references employee (emp_no)
);
comment on column badge.badge_stat is 'ACTIVE, LOST, SUSPENDED, RETURNED';
