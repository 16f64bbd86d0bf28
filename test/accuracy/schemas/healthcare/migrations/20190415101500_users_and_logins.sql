create table users (
  id              uuid primary key default gen_random_uuid(),
  login           text not null unique,
  display_name    text not null,
  email           text not null,
  practitioner_id uuid references practitioners (id),
  patient_id      uuid references patients (id),
  is_locked       boolean not null default false,
  created_at      timestamptz not null default now(),
  check (practitioner_id is null or patient_id is null)
);
create unique index users_email_lower_idx on users (lower(email));

-- only the auth service's role may read this one
create table user_credentials (
  user_id        uuid primary key references users (id) on delete cascade,
  password_hash  text not null,
  totp_secret    text,
  changed_at     timestamptz not null default now()
);
revoke all on user_credentials from public;

create table login_events (
  id          bigint generated always as identity primary key,
  user_id     uuid references users (id),
  login       text not null,
  outcome     text not null check (outcome in ('ok', 'bad_password', 'locked', 'mfa_failed')),
  ip_address  inet,
  user_agent  text,
  occurred_at timestamptz not null default now()
);
create index idx_login_events_user on login_events (user_id, occurred_at desc);

