create table incident (
  inc_no        varchar(10)  not null,
  inc_ts        timestamp    not null,
  stand_no      varchar(4),
  turn_id       numeric(10),
  category      varchar(12)  not null,
  severity      numeric(1)   not null constraint ck_inc_sev check (severity between 1 and 5),
  rep_name      varchar(60),
  rep_company   varchar(60),
  rep_phone     varchar(20),
  witness_1     varchar(60),
  witness_2     varchar(60),
  witness_3     varchar(60),
  equip_list    varchar(200),
  narrative     text         not null,
  constraint pk_incident primary key (inc_no),
  constraint fk_inc_stand foreign key (stand_no) references stand (stand_no),
  constraint fk_inc_turn foreign key (turn_id) references turnaround (turn_id)
);
comment on column incident.equip_list is 'equipment numbers, semicolon between';

create table incident_action (
  inc_no   varchar(10)  not null,
  act_no   numeric(2)   not null,
  descr    varchar(400) not null,
  resp_emp_no varchar(8) not null,
  due_dt   date         not null,
  done_dt  date,
  constraint pk_incident_action primary key (inc_no, act_no),
  constraint fk_ia_inc foreign key (inc_no) references incident (inc_no),
  constraint fk_ia_emp foreign key (resp_emp_no) references employee (emp_no)
);

create table prm_request (
  req_no    varchar(10) not null,
  al_cd     char(2)     not null,
  flt_no    varchar(5)  not null,
  sched_dt  date        not null,
  arr_dep   char(1)     not null,
  pax_name  varchar(80) not null,
  ssr_cd    char(4)     not null constraint ck_prm_ssr check (ssr_cd in ('WCHR','WCHS','WCHC','BLND','DEAF','MAAS')),
  meet_pt   varchar(40),
  done_ts   timestamp,
  constraint pk_prm_request primary key (req_no),
  constraint fk_prm_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight
);

create table lost_bag (
  file_ref  varchar(10) not null,
  al_cd     char(2)     not null,
  tag_no    varchar(10) not null,
  pax_name  varchar(80) not null,
  pax_phone varchar(20),
  pax_email varchar(80),
  pax_addr  varchar(200),
  colour_cd char(2)     not null,
  bag_typ   char(2)     not null,
  file_stat varchar(10) not null default 'OPEN',
  opened_ts timestamp   not null,
  constraint pk_lost_bag primary key (file_ref),
  constraint fk_lb_al foreign key (al_cd) references airline (al_cd)
);
comment on column lost_bag.colour_cd is 'IATA bag identification chart';
comment on table lost_bag is 'property irregularity report as signed by the passenger';

create table lost_bag_event (
  file_ref varchar(10)  not null,
  event_no numeric(3)   not null,
  event_ts timestamp    not null,
  txt      varchar(400) not null,
  constraint pk_lost_bag_event primary key (file_ref, event_no),
  constraint fk_lbe_bag foreign key (file_ref) references lost_bag (file_ref)
);
