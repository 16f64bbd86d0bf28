create table fuel_supplier (
  supplier_cd varchar(6)  not null,
  name        varchar(60) not null,
  hotline     varchar(20),
  constraint pk_fuel_supplier primary key (supplier_cd)
);

create table fuel_ticket (
  ticket_no   varchar(14)  not null,
  supplier_cd varchar(6)   not null,
  al_cd       char(2)      not null,
  flt_no      varchar(5)   not null,
  sched_dt    date         not null,
  arr_dep     char(1)      not null default 'D',
  reg_no      varchar(10)  not null,
  meter_start numeric(9)   not null,
  meter_end   numeric(9)   not null,
  litres      numeric(7)   not null,
  density     numeric(5,4) not null,
  kg          numeric(7)   not null,
  constraint pk_fuel_ticket primary key (ticket_no),
  constraint fk_ft_supplier foreign key (supplier_cd) references fuel_supplier (supplier_cd),
  constraint fk_ft_flt foreign key (al_cd, flt_no, sched_dt, arr_dep) references flight
);
comment on table fuel_ticket is 'image of the supplier''s printed delivery ticket, keyed in as it stands';

create table deice_fluid (
  fluid_cd  varchar(6)  not null,
  descr     varchar(40) not null,
  sae_type  char(1),
  constraint pk_deice_fluid primary key (fluid_cd)
);

create table deice_event (
  event_no numeric(10)  not null,
  turn_id  numeric(10)  not null,
  reg_no   varchar(10)  not null,
  fluid_cd varchar(6)   not null,
  mix_pct  numeric(3)   not null check (mix_pct between 0 and 100),
  litres   numeric(5)   not null,
  start_ts timestamp    not null,
  end_ts   timestamp,
  hot_min  numeric(3),
  constraint pk_deice_event primary key (event_no),
  constraint fk_de_turn foreign key (turn_id) references turnaround (turn_id),
  constraint fk_de_reg foreign key (reg_no) references aircraft (reg_no),
  constraint fk_de_fluid foreign key (fluid_cd) references deice_fluid (fluid_cd)
);
comment on column deice_event.hot_min is 'holdover time read from the table by the crew';
