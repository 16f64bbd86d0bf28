create sequence seq_hist;
create table flight_hist (
  hist_id   numeric(12) not null default nextval('seq_hist'),
  hist_ts   timestamp   not null default now(),
  hist_user varchar(30) not null default current_user,
  al_cd     char(2)     not null,
  flt_no    varchar(5)  not null,
  sched_dt  date        not null,
  arr_dep   char(1)     not null,
  al_name   varchar(60),
  stand_no  varchar(4),
  reg_no    varchar(10),
  est_ts    timestamp,
  act_ts    timestamp,
  flt_stat  varchar(4),
  constraint pk_flight_hist primary key (hist_id)
);

create function trg_flight_hist() returns trigger language plpgsql as $$
begin
  insert into flight_hist (al_cd, flt_no, sched_dt, arr_dep, al_name, stand_no, reg_no, est_ts, act_ts, flt_stat)
  values (old.al_cd, old.flt_no, old.sched_dt, old.arr_dep, old.al_name, old.stand_no, old.reg_no, old.est_ts, old.act_ts, old.flt_stat);
  return new;
end $$;
create trigger flight_hist_bu before update on flight for each row execute function trg_flight_hist();

create sequence seq_audit;
create table audit_trail (
  audit_id  numeric(12)  not null default nextval('seq_audit'),
  tab_name  varchar(30)  not null,
  row_key   varchar(100) not null,
  action    char(1)      not null constraint ck_audit_act check (action in ('I','U','D')),
  old_val   text,
  new_val   text,
  by_user   varchar(30)  not null,
  at_ts     timestamp    not null default now(),
  constraint pk_audit_trail primary key (audit_id)
);

-- SSIM chapter 7 loader; truncated before each season file
create table stg_ssim (
  rec_typ char(1),
  al_cd   char(3),
  flt_no  varchar(4),
  itin_var char(2),
  leg_seq char(2),
  op_from varchar(7),
  op_to   varchar(7),
  op_days char(7),
  dep_stn char(3),
  arr_stn char(3),
  raw_rec varchar(200)
);

create table app_param (
  param_name varchar(40)  not null,
  param_val  varchar(400) not null,
  descr      varchar(200),
  constraint pk_app_param primary key (param_name)
);

create table stand_day_stat (
  stat_dt  date       not null,
  stand_no varchar(4) not null,
  ops_cnt  numeric(3) not null,
  occ_min  numeric(4) not null,
  util_pct numeric(5,2) not null,
  constraint pk_stand_day_stat primary key (stat_dt, stand_no),
  constraint fk_sds_stand foreign key (stand_no) references stand (stand_no)
);
comment on table stand_day_stat is 'filled by the nightly job NJ_STAND_STAT; safe to rebuild';
