-- COVID: video visits, built by the contractor (Vidacare) in three weeks. They get their own roster from the HR spreadsheet.
create type visit_state as enum ('booked', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show');
create type gender_type as enum ('female', 'male', 'other', 'unknown');

create table providers (
  id             uuid primary key default gen_random_uuid(),
  full_name      text not null,
  email_address  text not null,
  mobile         text,
  npi_number     varchar(10),
  credential     varchar(20),
  specialty      text,
  gender         gender_type,
  bio            text,
  photo_url      text,
  timezone       text default 'America/Chicago',
  accepts_video  boolean default true,
  active         boolean default true,
  created_at     timestamptz default now()
);
create unique index providers_email_key on providers (email_address);

create table telehealth_sessions (
  id              uuid primary key default gen_random_uuid(),
  appointment_id  uuid references appointments (id),
  provider_id     uuid not null references providers (id),
  patient_id      uuid not null references patients (id),
  state           visit_state not null default 'booked',
  room_token      text not null,
  join_url        text,
  scheduled_for   timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  recording_key   text,
  created_at      timestamptz default now()
);
create index telehealth_sessions_provider_idx on telehealth_sessions (provider_id, scheduled_for);

insert into providers (full_name, email_address, npi_number, credential, specialty) values
  ('Alma Reyes', 'alma.reyes@northgate.example', '1003000126', 'MD', 'Family medicine'),
  ('Peter Holm', 'pholm@northgate.example', '1003000134', 'DO', 'Cardiology');
