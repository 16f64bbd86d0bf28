-- POST /quotes/v2
create table rental.quotes_v2 (
  id bigint generated always as identity primary key,
  corporate_account_id bigint not null references rental.corporate_accounts(id),
  class_id bigint not null references rental.vehicle_classes(id),
  cars_wanted smallint not null check (cars_wanted > 0),
  months smallint not null,
  km_per_month int not null,
  price_per_month numeric(10,2),
  sales_rep_id bigint references rental.employees(id),
  status text not null default 'draft',
  valid_until date,
  created_at timestamptz not null default now()
);
comment on table rental.quotes_v2 is 'Long-term tenders for companies';
create table rental.employee_branches (
  employee_id bigint not null references rental.employees(id) on delete cascade,
  branch_id bigint not null references rental.branches(id) on delete cascade,
  weekly_hours numeric(4,1) not null,
  primary key (employee_id, branch_id)
);
comment on table rental.employee_branches is 'Who may be rostered where; employees.branch_id is only the legal place of work';
