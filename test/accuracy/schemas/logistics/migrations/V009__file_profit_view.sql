create view file_profit as
  select s.file_no, s.cust_no, coalesce(sum(c.amount) filter (where c.kind = 'R'), 0) as revenue, coalesce(sum(c.amount) filter (where c.kind = 'C'), 0) as cost
  from shipments s left join charges c on c.file_no = s.file_no group by s.file_no, s.cust_no;

-- monthly totals for the board, filled by the closing run
create table file_profit_monthly (
  month date not null,
  branch_code varchar(4) not null references branches (code),
  transport_mode varchar(10) not null,
  files integer not null,
  revenue numeric(14,2) not null,
  cost numeric(14,2) not null,
  closed_at timestamp not null default now(),
  primary key (month, branch_code, transport_mode)
);
alter table shipments add column est_arrival date;
comment on column shipments.est_arrival is 'expected arrival, from carrier website';
