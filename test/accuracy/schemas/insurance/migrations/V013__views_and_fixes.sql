create view v_policy_current as
  select p.policy_no, p.status, v.version_no, v.gross_premium
  from policy p join policy_version v on v.policy_no = p.policy_no and v.effective_to is null;
create view v_claim_reserve as
  select claim_no, sum(reserve) reserve, sum(paid) paid from claim_cover group by claim_no;
alter table policy add column current_version_no numeric(4);
update policy p set current_version_no = (select max(version_no) from policy_version v where v.policy_no = p.policy_no);
alter table agent add constraint ck_agent_class check (commission_class in ('A','B','C'));
create table vehicle_model (
  make varchar(30) not null,
  model varchar(40) not null,
  model_year numeric(4) not null,
  abi_group numeric(2) not null,
  engine_cc numeric(5),
  body_style varchar(20),
  constraint pk_vehicle_model primary key (make, model, model_year)
);
create table exchange_rate (
  currency_code char(3) not null,
  rate_dt date not null,
  rate_to_gbp numeric(14,6) not null,
  constraint pk_exchange_rate primary key (currency_code, rate_dt)
);
insert into vehicle_model (make, model, model_year, engine_cc, abi_group) values
  ('Ford', 'Focus', 2012, 1600, 16),
  ('Ford', 'Fiesta', 2014, 1250, 8),
  ('Vauxhall', 'Astra', 2013, 1600, 15),
  ('VW', 'Golf', 2015, 1400, 18),
  ('Ford', 'Focus', 2014, 1600, 17);
insert into exchange_rate (currency_code, rate_dt, rate_to_gbp) values
  ('EUR', '2016-05-01', 0.78),
  ('EUR', '2016-05-02', 0.781),
  ('USD', '2016-05-01', 0.69);
