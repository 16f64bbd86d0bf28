create table handling_contract (
  contract_no   varchar(12)  not null,
  al_cd         char(2)      not null,
  valid_from    date         not null,
  valid_to      date,
  curr_cd       char(3)      not null default 'EUR',
  pay_days      numeric(3)   not null default 30,
  svc_incl      varchar(200),
  sgha_version  numeric(4)   not null default 2018,
  constraint pk_contract primary key (contract_no),
  constraint fk_contract_al foreign key (al_cd) references airline (al_cd)
);
comment on column handling_contract.svc_incl is 'codes of the services in the basic package';

create table contract_rate (
  contract_no varchar(12)  not null,
  svc_cd      varchar(6)   not null,
  actype_cd   char(3)      not null,
  al_cd       char(2)      not null,
  svc_descr   varchar(60),
  rate        numeric(9,2) not null,
  constraint pk_contract_rate primary key (contract_no, svc_cd, actype_cd),
  constraint fk_cr_contract foreign key (contract_no) references handling_contract (contract_no),
  constraint fk_cr_svc foreign key (svc_cd) references service_type (svc_cd),
  constraint fk_cr_type foreign key (actype_cd) references aircraft_type (actype_cd),
  constraint fk_cr_al foreign key (al_cd) references airline (al_cd)
);

create table service_delivered (
  turn_id numeric(10)  not null,
  svc_cd  varchar(6)   not null,
  seq_no  numeric(2)   not null,
  qty     numeric(9,2) not null,
  done_ts timestamp    not null,
  emp_no  varchar(8),
  constraint pk_svc_delivered primary key (turn_id, svc_cd, seq_no),
  constraint fk_sd_turn foreign key (turn_id) references turnaround (turn_id),
  constraint fk_sd_svc foreign key (svc_cd) references service_type (svc_cd),
  constraint fk_sd_emp foreign key (emp_no) references employee (emp_no)
);

create table invoice_hdr (
  inv_no      varchar(12)   not null,
  al_cd       char(2)       not null,
  contract_no varchar(12),
  inv_dt      date          not null,
  bill_name   varchar(80)   not null,
  bill_addr_1 varchar(80)   not null,
  bill_addr_2 varchar(80),
  bill_city   varchar(60)   not null,
  bill_ctry   char(2)       not null,
  curr_cd     char(3)       not null,
  net_amt     numeric(12,2) not null,
  vat_amt     numeric(12,2) not null,
  gross_amt   numeric(12,2) not null,
  constraint pk_invoice_hdr primary key (inv_no),
  constraint fk_inv_al foreign key (al_cd) references airline (al_cd),
  constraint fk_inv_contract foreign key (contract_no) references handling_contract (contract_no)
);
comment on table invoice_hdr is 'as printed and sent; rows are never updated, mistakes are credited';

create table invoice_line (
  inv_no    varchar(12)   not null,
  line_no   numeric(4)    not null,
  al_cd     char(2)       not null,
  turn_id   numeric(10),
  svc_cd    varchar(6)    not null,
  svc_descr varchar(60)   not null,
  qty       numeric(9,2)  not null,
  unit_rate numeric(9,2)  not null,
  line_amt  numeric(12,2) not null,
  constraint pk_invoice_line primary key (inv_no, line_no),
  constraint fk_il_hdr foreign key (inv_no) references invoice_hdr (inv_no),
  constraint fk_il_svc foreign key (svc_cd) references service_type (svc_cd),
  constraint fk_il_turn foreign key (turn_id) references turnaround (turn_id)
);

create table payment_rcpt (
  rcpt_no  varchar(12)   not null,
  inv_no   varchar(12)   not null,
  paid_dt  date          not null,
  amt      numeric(12,2) not null,
  bank_ref varchar(40),
  constraint pk_payment_rcpt primary key (rcpt_no),
  constraint fk_rcpt_inv foreign key (inv_no) references invoice_hdr (inv_no)
);
