create sequence seq_plan;
create table stand_plan (
  plan_id  numeric(10) not null default nextval('seq_plan'),
  stand_no varchar(4)  not null,
  term_cd  varchar(2)  not null,
  turn_id  numeric(10) not null,
  from_ts  timestamp   not null,
  to_ts    timestamp   not null,
  plan_stat char(1)    not null default 'P',
  constraint pk_stand_plan primary key (plan_id),
  constraint fk_sp_stand foreign key (stand_no) references stand (stand_no),
  constraint fk_sp_term foreign key (term_cd) references terminal (term_cd),
  constraint fk_sp_turn foreign key (turn_id) references turnaround (turn_id),
  constraint ck_sp_stat check (plan_stat in ('P','C','X'))
);
create index ix_sp_stand on stand_plan (stand_no, from_ts);

create table belt_alloc (
  belt_no     numeric(2) not null,
  al_cd       char(2)    not null,
  flt_no      varchar(5) not null,
  sched_dt    date       not null,
  arr_dep     char(1)    not null default 'A',
  first_bag   timestamp,
  last_bag    timestamp,
  bag_cnt     numeric(4),
  constraint pk_belt_alloc primary key (al_cd, flt_no, sched_dt, arr_dep, belt_no),
  constraint fk_ba_belt foreign key (belt_no) references baggage_belt (belt_no),
  constraint fk_ba_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight
);
comment on column belt_alloc.bag_cnt is 'light barrier count of the belt';

create table desk_alloc (
  term_cd varchar(2) not null,
  desk_no numeric(3) not null,
  from_ts timestamp  not null,
  to_ts   timestamp  not null,
  al_cd   char(2)    not null,
  constraint pk_desk_alloc primary key (term_cd, desk_no, from_ts),
  constraint fk_da_desk foreign key (term_cd, desk_no) references checkin_desk,
  constraint fk_da_al foreign key (al_cd) references airline (al_cd)
);

create table radio_log (
  log_ts   timestamp    not null,
  channel  varchar(10)  not null,
  call_sgn varchar(20),
  msg      varchar(400)
);
create index ix_radio_ts on radio_log (log_ts);
