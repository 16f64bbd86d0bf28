create table audit_trail (
  audit_id bigint generated always as identity primary key,
  table_name varchar(30) not null,
  key_value varchar(60) not null,
  column_name varchar(30),
  old_value varchar(400),
  new_value varchar(400),
  user_id varchar(12) not null,
  user_name varchar(60),
  changed_dt timestamp not null default current_timestamp
);
comment on table audit_trail is 'Written by trigger; kept ten years, never joined to live data.';

create table policy_hist (
  policy_no varchar(12) not null,
  hist_dt timestamp not null,
  product_code varchar(6),
  lob_code char(3),
  holder_party_no numeric(10),
  agent_no numeric(8),
  branch_code char(4),
  status char(2),
  constraint pk_policy_hist primary key (policy_no, hist_dt)
);
create function trg_policy_hist() returns trigger language plpgsql as $$
begin
  insert into policy_hist values (old.policy_no, clock_timestamp(), old.product_code, old.lob_code, old.holder_party_no, old.agent_no, old.branch_code, old.status);
  return new;
end $$;
create trigger policy_bu before update on policy for each row execute function trg_policy_hist();

create table batch_job (
  job_name varchar(30) not null,
  run_dt timestamp not null,
  end_dt timestamp,
  elapsed_sec numeric(8),
  records_read numeric(10),
  records_rejected numeric(10),
  status char(1),
  message varchar(400),
  constraint pk_batch_job primary key (job_name, run_dt)
);

create table batch_reject (
  job_name varchar(30),
  run_dt timestamp,
  record_no numeric(10),
  raw_record varchar(2000),
  error_text varchar(400)
);

create table sys_param (
  param_name varchar(30) not null constraint pk_sys_param primary key,
  param_value varchar(200),
  descr varchar(200)
);
insert into sys_param values ('BATCH_DATE','2016-05-31','Business date'),('MAX_BACKDATE','30','Days'),('PRINT_QUEUE','PRN04',null);
insert into batch_job (job_name, run_dt, end_dt, elapsed_sec, records_read, records_rejected, status) values
  ('RENEWALS', '2016-05-01 02:00:00', '2016-05-01 02:17:00', 1020, 165, 1, 'F'),
  ('RENEWALS', '2016-05-02 02:00:00', '2016-05-02 02:33:00', 1980, 206, 2, 'C'),
  ('RENEWALS', '2016-05-03 02:00:00', '2016-05-03 02:32:00', 1920, 121, 2, 'C'),
  ('RENEWALS', '2016-05-04 02:00:00', '2016-05-04 02:35:00', 2100, 866, 1, 'F'),
  ('RENEWALS', '2016-05-05 02:00:00', '2016-05-05 02:28:00', 1680, 575, 2, 'F'),
  ('DDCOLLECT', '2016-05-01 02:00:00', '2016-05-01 02:21:00', 1260, 552, 0, 'F'),
  ('DDCOLLECT', '2016-05-02 02:00:00', '2016-05-02 02:31:00', 1860, 493, 0, 'F'),
  ('DDCOLLECT', '2016-05-03 02:00:00', '2016-05-03 02:20:00', 1200, 867, 2, 'C'),
  ('DDCOLLECT', '2016-05-04 02:00:00', '2016-05-04 02:21:00', 1260, 271, 1, 'C'),
  ('DDCOLLECT', '2016-05-05 02:00:00', '2016-05-05 02:14:00', 840, 233, 0, 'F');
