-- +goose Up
create table countries (
  code        char(2) primary key,
  name        text not null,
  is_eu       boolean not null default false
);

create table currencies (
  code         char(3) primary key,
  name         text not null,
  minor_units  smallint not null default 2,
  symbol       text
);

insert into countries (code, name, is_eu) values
  ('US', 'United States', false), ('GB', 'United Kingdom', false), ('DE', 'Germany', true), ('FR', 'France', true),
  ('NL', 'Netherlands', true), ('IE', 'Ireland', true), ('SE', 'Sweden', true), ('CH', 'Switzerland', false),
  ('CA', 'Canada', false), ('AU', 'Australia', false), ('JP', 'Japan', false), ('SG', 'Singapore', false);

insert into currencies (code, name, minor_units, symbol) values
  ('USD', 'US dollar', 2, '$'), ('EUR', 'Euro', 2, '€'), ('GBP', 'Pound sterling', 2, '£'), ('CHF', 'Swiss franc', 2, null),
  ('SEK', 'Swedish krona', 2, 'kr'), ('CAD', 'Canadian dollar', 2, 'C$'), ('AUD', 'Australian dollar', 2, 'A$'), ('JPY', 'Yen', 0, '¥');

alter table organizations add constraint organizations_country_fk foreign key (country_code) references countries(code);

create table api_keys (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id) on delete cascade,
  name             text not null,
  prefix           text not null,
  key_hash         text not null unique,
  scopes           text[] not null default '{}',
  livemode         boolean not null default false,
  created_by       uuid references users(id),
  last_used_at     timestamptz,
  expires_at       timestamptz,
  revoked_at       timestamptz,
  created_at       timestamptz not null default now()
);
create index api_keys_org_idx on api_keys (organization_id);
