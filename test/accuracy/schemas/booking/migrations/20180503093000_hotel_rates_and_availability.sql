create table cancellation_policies (
  id           bigint generated always as identity primary key,
  partner_id   bigint not null references partners (id) on delete cascade,
  code         text not null,
  name         text not null,
  is_refundable boolean not null default true,
  unique (partner_id, code)
);
comment on table cancellation_policies is 'Named cancellation conditions of a partner, used by rate plans, fares and ticket types.';

create table cancellation_policy_rules (
  id                      bigint generated always as identity primary key,
  cancellation_policy_id  bigint not null references cancellation_policies (id) on delete cascade,
  hours_before            integer not null check (hours_before >= 0),
  fee_percent             numeric(5,2) not null check (fee_percent between 0 and 100),
  unique (cancellation_policy_id, hours_before)
);
comment on table cancellation_policy_rules is 'Steps of a cancellation policy: fee that applies from so many hours before.';

create table rate_plans (
  id                      bigint generated always as identity primary key,
  hotel_id                bigint not null references hotels (id) on delete cascade,
  board_type_id           bigint not null references board_types (id),
  cancellation_policy_id  bigint not null references cancellation_policies (id),
  code                    text not null,
  name                    text not null,
  pay_at_hotel            boolean not null default false,
  min_nights              smallint not null default 1,
  max_nights              smallint,
  is_active               boolean not null default true,
  created_at              timestamptz not null default now(),
  updated_at              timestamptz not null default now(),
  unique (hotel_id, code)
);
create index rate_plans_cancellation_policy_id_idx on rate_plans (cancellation_policy_id);
create trigger rate_plans_updated before update on rate_plans for each row execute function set_updated_at();
comment on table rate_plans is 'Conditions under which a hotel sells its rooms (flexible, non-refundable, half board, ...).';

create table rate_plan_translations (
  rate_plan_id  bigint not null references rate_plans (id) on delete cascade,
  language_id   bigint not null references languages (id),
  name          text not null,
  conditions    text,
  primary key (rate_plan_id, language_id)
);
comment on table rate_plan_translations is 'Texts of a rate plan per language.';

create table room_rates (
  room_type_id  bigint not null references room_types (id),
  rate_plan_id  bigint not null references rate_plans (id),
  stay_on       date not null,
  occupancy     smallint not null,
  amount        numeric(12,2) not null check (amount >= 0),
  currency_id   bigint not null references currencies (id),
  updated_at    timestamptz not null default now(),
  primary key (room_type_id, rate_plan_id, stay_on, occupancy)
) partition by range (stay_on);
comment on table room_rates is 'Price of one night by room type, rate plan and occupancy. Partitioned by year of the stay.';
create table room_rates_2025 partition of room_rates for values from ('2025-01-01') to ('2026-01-01');
create table room_rates_2026 partition of room_rates for values from ('2026-01-01') to ('2027-01-01');

create table room_availability (
  room_type_id       bigint not null references room_types (id) on delete cascade,
  stay_on            date not null,
  units_open         integer not null check (units_open >= 0),
  units_sold         integer not null default 0 check (units_sold >= 0),
  closed_to_arrival  boolean not null default false,
  updated_at         timestamptz not null default now(),
  primary key (room_type_id, stay_on)
);
comment on table room_availability is 'Rooms for sale per night; one row per room type and date, whatever the rate plan.';

