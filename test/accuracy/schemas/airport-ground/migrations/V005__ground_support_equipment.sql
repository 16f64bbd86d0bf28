create table gse_type (
  gse_type_cd varchar(4)  not null,
  descr       varchar(40) not null,
  motorised   char(1)     not null constraint ck_gse_motor check (motorised in ('Y','N')),
  insp_months numeric(2)  not null,
  constraint pk_gse_type primary key (gse_type_cd)
);

create table gse_unit (
  equip_no     varchar(8)  not null,
  gse_type_cd  varchar(4)  not null,
  model        varchar(40),
  serial_no    varchar(30),
  maker_name   varchar(40),
  maker_ctry   char(2),
  maker_hotline varchar(20),
  buy_dt       date,
  unit_stat    varchar(8)  not null default 'SERV',
  constraint pk_gse_unit primary key (equip_no),
  constraint fk_gse_type foreign key (gse_type_cd) references gse_type (gse_type_cd),
  constraint ck_gse_stat check (unit_stat in ('SERV','REPAIR','SCRAP'))
);

create table gse_unit_attr (
  equip_no  varchar(8)   not null,
  attr_name varchar(30)  not null,
  attr_val  varchar(100),
  constraint pk_gse_attr primary key (equip_no, attr_name),
  constraint fk_attr_unit foreign key (equip_no) references gse_unit (equip_no)
);

create table gse_inspection (
  equip_no    varchar(8) not null,
  insp_dt     date       not null,
  insp_emp_no varchar(8) not null,
  passed      char(1)    not null check (passed in ('Y','N')),
  next_due_dt date,
  remarks     varchar(400),
  constraint pk_gse_insp primary key (equip_no, insp_dt),
  constraint fk_insp_unit foreign key (equip_no) references gse_unit (equip_no),
  constraint fk_insp_emp foreign key (insp_emp_no) references employee (emp_no)
);
comment on column gse_inspection.next_due_dt is 'set by the inspector, may be shorter than the usual interval';

create sequence seq_fault;
create table gse_fault (
  fault_no    numeric(10) not null default nextval('seq_fault'),
  equip_no    varchar(8)  not null,
  gse_type_cd varchar(4)  not null,
  rep_emp_no  varchar(8)  not null,
  rep_ts      timestamp   not null,
  symptom     varchar(400) not null,
  closed_ts   timestamp,
  closed_flg  char(1)     not null default 'N' check (closed_flg in ('Y','N')),
  downtime_hr numeric(6,1),
  constraint pk_gse_fault primary key (fault_no),
  constraint fk_fault_unit foreign key (equip_no) references gse_unit (equip_no),
  constraint fk_fault_type foreign key (gse_type_cd) references gse_type (gse_type_cd),
  constraint fk_fault_emp foreign key (rep_emp_no) references employee (emp_no)
);
comment on column gse_fault.downtime_hr is 'hours between report and closure';

create table gse_allocation (
  equip_no varchar(8)  not null,
  from_ts  timestamp   not null,
  to_ts    timestamp,
  turn_id  numeric(10) not null,
  drv_emp_no varchar(8),
  constraint pk_gse_alloc primary key (equip_no, from_ts),
  constraint fk_ga_unit foreign key (equip_no) references gse_unit (equip_no),
  constraint fk_ga_turn foreign key (turn_id) references turnaround (turn_id),
  constraint fk_ga_drv foreign key (drv_emp_no) references employee (emp_no)
);
