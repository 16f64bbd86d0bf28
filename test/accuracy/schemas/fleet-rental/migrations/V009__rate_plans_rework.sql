-- PRC-77 rate plans get a market, the old ones stay until the contracts of 2021 have ended
alter table rental.rate_plans rename to rate_plans_old;
create table rental.rate_plans (
  id bigint generated always as identity primary key,
  code text not null,
  market char(2) not null default 'AT',
  name text not null,
  currency char(3) not null default 'EUR',
  km_included int,
  extra_km_price numeric(8,3),
  free_cancellation_hours int not null default 24,
  is_prepaid boolean not null default false,
  valid_from date not null,
  valid_to date,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint rate_plans_code_market_key unique (code, market)
);
insert into rental.rate_plans (code, name, currency, km_included, extra_km_price, valid_from) select code, name, currency, includes_km, extra_km_price, valid_from from rental.rate_plans_old;
alter table rental.rate_plan_prices drop constraint rate_plan_prices_rate_plan_id_fkey;
alter table rental.rate_plan_prices add constraint rate_plan_prices_rate_plan_id_fkey foreign key (rate_plan_id) references rental.rate_plans (id) not valid;
create index rate_plans_code_idx on rental.rate_plans (code);
