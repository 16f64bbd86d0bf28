-- Business travel: companies whose employees book on the company's account.
create table b2b_companies (
  id               bigint generated always as identity primary key,
  code             text not null unique,
  legal_name       text not null,
  country_id       bigint not null references countries (id),
  vat_number       text,
  billing_email    text not null,
  currency_id      bigint not null references currencies (id),
  payment_term_days smallint not null default 14,
  credit_limit     numeric(12,2),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
comment on table b2b_companies is 'Corporate customers.';

create table b2b_company_members (
  b2b_company_id  bigint not null references b2b_companies (id) on delete cascade,
  user_id         bigint not null references users (id) on delete cascade,
  cost_centre     text,
  can_approve     boolean not null default false,
  joined_at       timestamptz not null default now(),
  primary key (b2b_company_id, user_id)
);
create index b2b_company_members_user_id_idx on b2b_company_members (user_id);
comment on table b2b_company_members is 'Customers who may book for a company.';

create table b2b_hotel_rates (
  id               bigint generated always as identity primary key,
  b2b_company_id   bigint not null references b2b_companies (id) on delete cascade,
  room_type_id     bigint not null references room_types (id),
  amount           numeric(12,2) not null,
  currency_id      bigint not null references currencies (id),
  valid_from       date not null,
  valid_to         date not null,
  unique (b2b_company_id, room_type_id, valid_from)
);
create index b2b_hotel_rates_room_type_id_idx on b2b_hotel_rates (room_type_id);
comment on table b2b_hotel_rates is 'Negotiated prices for a company, all year round.';

alter table bookings add column b2b_company_id bigint references b2b_companies (id);
create index bookings_b2b_company_id_idx on bookings (b2b_company_id) where b2b_company_id is not null;

