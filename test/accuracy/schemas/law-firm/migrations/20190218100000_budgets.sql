create table matter_budgets (
  id            bigint generated always as identity primary key,
  matter_id     bigint not null references matters (id),
  revision      smallint not null default 1,
  currency_code char(3) not null references currencies (code),
  total_amount  numeric(14,2) not null default 0,
  approved_on   date,
  unique (matter_id, revision)
);

create table matter_budget_lines (
  budget_id bigint not null references matter_budgets (id) on delete cascade,
  task_code text not null references task_codes (code),
  hours     numeric(8,2) not null,
  rate      numeric(8,2) not null,
  amount    numeric(12,2) generated always as (hours * rate) stored,
  primary key (budget_id, task_code)
);
