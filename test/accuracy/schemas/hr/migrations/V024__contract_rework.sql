-- Contract rework, step 1 of 3: salary with currency, periods instead of amendments. Screens follow in 8.2.
create type pay_frequency as enum ('WEEKLY', 'FORTNIGHTLY', 'FOURWEEKLY', 'MONTHLY');

create table hr_contract_new (
  id                serial primary key,
  employee_id       integer not null references hr_employee (emp_id),
  contract_type     varchar(5) not null check (contract_type in ('PERM', 'FIX', 'APPR', 'AGY')),
  employment_type   varchar(5) not null check (employment_type in ('FT', 'PT', 'CAS', 'ZH')),
  valid_from        date not null,
  valid_to          date,
  probation_until   date,
  hours_per_week    numeric(5,2) not null,
  salary_amount     numeric(12,2) not null,
  salary_currency   char(3) not null default 'GBP',
  frequency         pay_frequency not null default 'MONTHLY',
  notice_days       smallint,
  signed_on         date,
  created_at        timestamptz not null default now()
);
create index hr_contract_new_employee on hr_contract_new (employee_id);

insert into hr_contract_new (employee_id, contract_type, employment_type, valid_from, valid_to, probation_until, hours_per_week, salary_amount, notice_days, signed_on)
  select emp_id, contr_type_cd, empl_type_cd, start_date, end_date, probation_end, weekly_hours, base_salary, notice_weeks * 7, signed_dt from hr_contract;
