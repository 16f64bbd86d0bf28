create table rental.rate_plan_prices (
  rate_plan_id bigint not null references rental.rate_plans(id) on delete cascade,
  class_id bigint not null references rental.vehicle_classes(id),
  from_days smallint not null,
  price_per_day numeric(8,2) not null,
  primary key (rate_plan_id, class_id, from_days)
);
create table rental.seasonal_surcharges (
  id bigint generated always as identity primary key,
  branch_id bigint references rental.branches(id),
  class_id bigint references rental.vehicle_classes(id),
  name text not null,
  percent numeric(5,2) not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from)
);
