create table flight (
  al_cd         char(2)     not null,
  flt_no        varchar(5)  not null,
  sched_dt      date        not null,
  arr_dep       char(1)     not null,
  al_name       varchar(60),
  oth_arpt      char(3)     not null,
  oth_arpt_name varchar(80),
  actype_cd     char(3)     not null,
  reg_no        varchar(10),
  term_cd       varchar(2),
  stand_no      varchar(4),
  sched_ts      timestamp   not null,
  est_ts        timestamp,
  act_ts        timestamp,
  flt_stat      varchar(4)  not null default 'SCH',
  delay_cd_1    char(2),
  delay_min_1   numeric(4),
  delay_cd_2    char(2),
  delay_min_2   numeric(4),
  tot_delay_min numeric(4),
  pax_f         numeric(3),
  pax_c         numeric(3),
  pax_y         numeric(3),
  pax_tot       numeric(3),
  constraint pk_flight primary key (al_cd, flt_no, sched_dt, arr_dep),
  constraint fk_flt_al foreign key (al_cd) references airline (al_cd),
  constraint fk_flt_arpt foreign key (oth_arpt) references airport (iata_cd),
  constraint fk_flt_type foreign key (actype_cd) references aircraft_type (actype_cd),
  constraint fk_flt_reg foreign key (reg_no) references aircraft (reg_no),
  constraint fk_flt_term foreign key (term_cd) references terminal (term_cd),
  constraint fk_flt_stand foreign key (stand_no) references stand (stand_no),
  constraint fk_flt_delay1 foreign key (delay_cd_1) references delay_code (delay_cd),
  constraint fk_flt_delay2 foreign key (delay_cd_2) references delay_code (delay_cd),
  constraint ck_flt_ad check (arr_dep in ('A','D'))
);
comment on column flight.oth_arpt is 'origin of an arrival, destination of a departure';
comment on column flight.actype_cd is 'type filed by the carrier for the season; the tail that turns up may be another type';
comment on column flight.term_cd is 'terminal where passengers are processed; bussed flights park elsewhere';
create index ix_flt_dt on flight (sched_dt, arr_dep);

create table codeshare (
  al_cd     char(2)    not null,
  flt_no    varchar(5) not null,
  sched_dt  date       not null,
  arr_dep   char(1)    not null,
  cs_al_cd  char(2)    not null,
  cs_flt_no varchar(5) not null,
  constraint pk_codeshare primary key (al_cd, flt_no, sched_dt, arr_dep, cs_al_cd),
  constraint fk_cs_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight on delete cascade,
  constraint fk_cs_al foreign key (cs_al_cd) references airline (al_cd)
);

create sequence seq_turn;
create table turnaround (
  turn_id      numeric(10) not null default nextval('seq_turn'),
  in_al_cd     char(2)     not null,
  in_flt_no    varchar(5)  not null,
  in_sched_dt  date        not null,
  in_arr_dep   char(1)     not null default 'A',
  out_al_cd    char(2),
  out_flt_no   varchar(5),
  out_sched_dt date,
  out_arr_dep  char(1)     default 'D',
  reg_no       varchar(10) not null,
  actype_cd    char(3)     not null,
  on_block_ts  timestamp,
  off_block_ts timestamp,
  ground_min   numeric(4)  generated always as (extract(epoch from (off_block_ts - on_block_ts)) / 60) stored,
  constraint pk_turnaround primary key (turn_id),
  constraint fk_turn_in foreign key (in_al_cd, in_flt_no, in_sched_dt, in_arr_dep) references flight (al_cd, flt_no, sched_dt, arr_dep),
  constraint fk_turn_out foreign key (out_al_cd, out_flt_no, out_sched_dt, out_arr_dep) references flight (al_cd, flt_no, sched_dt, arr_dep),
  constraint fk_turn_reg foreign key (reg_no) references aircraft (reg_no),
  constraint fk_turn_type foreign key (actype_cd) references aircraft_type (actype_cd),
  constraint uq_turn_in unique (in_al_cd, in_flt_no, in_sched_dt, in_arr_dep)
);
