-- Customers and our own staff. Two different log-in realms, on purpose.
create table users (
  id                bigint generated always as identity primary key,
  email             text not null,
  given_name        text,
  family_name       text,
  phone             text,
  postal_address    text,
  language_id       bigint references languages (id),
  currency_id       bigint references currencies (id),
  country_id        bigint references countries (id),
  email_verified_at timestamptz,
  deactivated_at    timestamptz,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
);
create unique index users_email_key on users (lower(email));
create trigger users_updated before update on users for each row execute function set_updated_at();
comment on table users is 'Customers with an account.';

create table user_credentials (
  user_id             bigint primary key references users (id) on delete cascade,
  password_hash       text not null,
  password_set_at     timestamptz not null default now(),
  failed_attempts     smallint not null default 0,
  locked_until        timestamptz,
  totp_secret         bytea
);
comment on table user_credentials is 'Secrets of users. Only the auth service may read it, hence apart from users.';
alter table user_credentials enable row level security;
create policy auth_service_only on user_credentials
  using (current_setting('app.service', true) = 'auth');

create table user_oauth2_identities (
  id           bigint generated always as identity primary key,
  user_id      bigint not null references users (id) on delete cascade,
  provider     text not null check (provider in ('google', 'apple', 'facebook')),
  subject      text not null,
  scopes       text[] not null default '{}',
  linked_at    timestamptz not null default now(),
  unique (provider, subject)
);
create index user_oauth2_identities_user_id_idx on user_oauth2_identities (user_id);
comment on table user_oauth2_identities is 'Social log-ins of customers (OAuth 2 / OpenID Connect).';

create table staff_members (
  id               bigint generated always as identity primary key,
  employee_number  text not null unique,
  email            text not null unique,
  given_name       text not null,
  family_name      text not null,
  department       text not null,
  back_office_roles text[] not null default '{}',
  sso_subject      text unique,
  left_on          date,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
comment on table staff_members is 'Employees who use the back office; they sign in by the company SSO only.';

