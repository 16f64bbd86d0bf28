create table terminal (
  term_cd    varchar(2)  not null,
  term_name  varchar(40) not null,
  pax_per_hr numeric(5),
  constraint pk_terminal primary key (term_cd)
);

create table stand (
  stand_no    varchar(4) not null,
  term_cd     varchar(2) not null,
  stand_kind  char(1)    not null,
  max_size_cd char(1)    not null,
  pbb_cnt     numeric(1) not null default 0,
  has_bridge  char(1)    not null default 'N' check (has_bridge in ('Y','N')),
  gpu_fixed   char(1)    not null default 'N' check (gpu_fixed in ('Y','N')),
  constraint pk_stand primary key (stand_no),
  constraint fk_stand_term foreign key (term_cd) references terminal (term_cd),
  constraint ck_stand_kind check (stand_kind in ('C','R','M')),
  constraint ck_stand_size check (max_size_cd in ('A','B','C','D','E','F'))
);
comment on column stand.stand_kind is 'C contact, R remote, M maintenance';
comment on column stand.pbb_cnt is 'number of passenger boarding bridges';

create table gate (
  term_cd   varchar(2)  not null,
  gate_no   varchar(4)  not null,
  term_name varchar(40),
  stand_no  varchar(4),
  bus_gate  char(1)     not null default 'N' check (bus_gate in ('Y','N')),
  constraint pk_gate primary key (term_cd, gate_no),
  constraint fk_gate_term foreign key (term_cd) references terminal (term_cd),
  constraint fk_gate_stand foreign key (stand_no) references stand (stand_no)
);

create table checkin_desk (
  term_cd   varchar(2) not null,
  desk_no   numeric(3) not null,
  island    char(1)    not null,
  self_drop char(1)    not null default 'N' check (self_drop in ('Y','N')),
  constraint pk_checkin_desk primary key (term_cd, desk_no),
  constraint fk_desk_term foreign key (term_cd) references terminal (term_cd)
);

create table baggage_belt (
  belt_no  numeric(2) not null,
  term_cd  varchar(2) not null,
  oversize char(1)    not null default 'N' check (oversize in ('Y','N')),
  length_m numeric(4,1),
  constraint pk_baggage_belt primary key (belt_no),
  constraint fk_belt_term foreign key (term_cd) references terminal (term_cd)
);

create table runway (
  rwy_id   varchar(7)   not null,
  length_m numeric(5)   not null,
  width_m  numeric(3)   not null,
  surface  varchar(10)  not null constraint ck_rwy_surf check (surface in ('ASPHALT','CONCRETE','MIXED')),
  constraint pk_runway primary key (rwy_id)
);

create table runway_closure (
  rwy_id   varchar(7)   not null,
  from_ts  timestamp    not null,
  to_ts    timestamp,
  dur_min  numeric(6),
  reason   varchar(200),
  notam_no varchar(12),
  constraint pk_rwy_closure primary key (rwy_id, from_ts),
  constraint fk_closure_rwy foreign key (rwy_id) references runway (rwy_id)
);
