-- Suppliers: hotel companies, airlines, event promoters.
create type partner_state as enum ('prospect', 'onboarding', 'live', 'suspended', 'terminated');

create table partners (
  id                  bigint generated always as identity primary key,
  code                text not null unique,
  legal_name          text not null,
  trading_name        text not null,
  country_id          bigint not null references countries (id),
  vat_number          text,
  state               partner_state not null default 'prospect',
  account_manager_id  bigint references staff_members (id),
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);
create index partners_account_manager_id_idx on partners (account_manager_id);
create trigger partners_updated before update on partners for each row execute function set_updated_at();
comment on table partners is 'Companies that sell through us. What is particular to hotels, airlines and promoters sits in the three profile tables.';

create table hotel_partner_profiles (
  partner_id           bigint primary key references partners (id) on delete cascade,
  chain_code           text,
  property_count       integer,
  channel_manager      text,
  default_check_in     time,
  default_check_out    time
);
comment on table hotel_partner_profiles is 'Subtype of partners: hotel companies.';

create table airline_partner_profiles (
  partner_id           bigint primary key references partners (id) on delete cascade,
  iata_number          text not null,
  gds_code             text,
  ndc_capable          boolean not null default false,
  ticketing_deadline   interval
);
comment on table airline_partner_profiles is 'Subtype of partners: airlines and consolidators.';

create table promoter_partner_profiles (
  partner_id           bigint primary key references partners (id) on delete cascade,
  promoter_licence     text,
  ticketing_system     text,
  resale_allowed       boolean not null default false
);
comment on table promoter_partner_profiles is 'Subtype of partners: event promoters.';

create table partner_users (
  id             bigint generated always as identity primary key,
  partner_id     bigint not null references partners (id) on delete cascade,
  email          text not null unique,
  given_name     text not null,
  family_name    text not null,
  phone          text,
  language_id    bigint references languages (id),
  password_hash  text not null,
  access_level   text not null check (access_level in ('viewer', 'editor', 'owner')),
  deactivated_at timestamptz,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now()
);
create index partner_users_partner_id_idx on partner_users (partner_id);
comment on table partner_users is 'People who sign in to the extranet for a partner.';

create table partner_contracts (
  id                bigint generated always as identity primary key,
  partner_id        bigint not null references partners (id),
  contract_number   text not null unique,
  product           text not null,
  commission_rate   numeric(5,4) not null check (commission_rate between 0 and 1),
  currency_id       bigint not null references currencies (id),
  payment_term_days smallint not null default 30,
  starts_on         date not null,
  ends_on           date,
  signed_at         timestamptz,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
);
create index partner_contracts_partner_id_idx on partner_contracts (partner_id);
comment on table partner_contracts is 'Contracts as they are now.';

create table partner_contract_history (
  history_id        bigint generated always as identity primary key,
  contract_id       bigint not null,
  partner_id        bigint not null,
  contract_number   text not null,
  product           text not null,
  commission_rate   numeric(5,4) not null,
  currency_id       bigint not null,
  payment_term_days smallint not null,
  starts_on         date not null,
  ends_on           date,
  replaced_at       timestamptz not null default now(),
  replaced_by       text not null default current_user
);
create index partner_contract_history_contract_id_idx on partner_contract_history (contract_id);
comment on table partner_contract_history is 'Former terms of contracts, written by trigger. Finance recalculates old commissions from it.';

create function keep_partner_contract_history() returns trigger language plpgsql as $$
begin
  insert into partner_contract_history (contract_id, partner_id, contract_number, product, commission_rate, currency_id, payment_term_days, starts_on, ends_on)
  values (old.id, old.partner_id, old.contract_number, old.product, old.commission_rate, old.currency_id, old.payment_term_days, old.starts_on, old.ends_on);
  new.updated_at := now();
  return new;
end;
$$;
create trigger partner_contracts_history before update on partner_contracts
  for each row when (old.* is distinct from new.*) execute function keep_partner_contract_history();

create table partner_bank_accounts (
  id              bigint generated always as identity primary key,
  partner_id      bigint not null references partners (id),
  account_holder  text not null,
  iban            text not null,
  bic             text,
  currency_id     bigint not null references currencies (id),
  verified_at     timestamptz,
  is_default      boolean not null default false
);
create index partner_bank_accounts_partner_id_idx on partner_bank_accounts (partner_id);
comment on table partner_bank_accounts is 'Where payouts go.';
alter table partner_bank_accounts enable row level security;
create policy finance_only on partner_bank_accounts
  using (current_setting('app.role', true) = 'finance');

