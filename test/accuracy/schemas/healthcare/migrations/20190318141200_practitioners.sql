create table practitioners (
  id           uuid primary key default gen_random_uuid(),
  first_name   text not null,
  last_name    text not null,
  title        text,
  email        text not null unique,
  phone        text,
  npi          text unique,
  profession   text not null check (profession in ('physician', 'nurse', 'therapist')),
  hired_on     date,
  left_on      date,
  is_active    boolean not null default true,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
comment on table practitioners is 'Everybody who treats patients. Front desk and billing staff are only in users.';

-- what differs per profession
create table physician_profiles (
  practitioner_id  uuid primary key references practitioners (id) on delete cascade,
  board_certified  boolean not null default false,
  dea_number       text,
  residency        text,
  prescribes       boolean not null default true,
  notes            text
);
create table nurse_profiles (
  practitioner_id  uuid primary key references practitioners (id) on delete cascade,
  nurse_grade      text not null,
  triage_trained   boolean not null default false,
  residency        text,
  notes            text
);

create table practitioner_specialties (
  practitioner_id uuid not null references practitioners (id) on delete cascade,
  specialty_id    uuid not null references specialties (id),
  is_primary      boolean not null default false,
  since           date,
  primary key (practitioner_id, specialty_id)
);
create index idx_practitioner_specialties_specialty on practitioner_specialties (specialty_id);

create table practitioner_clinics (
  practitioner_id uuid not null references practitioners (id) on delete cascade,
  clinic_id       uuid not null references clinics (id),
  since           date,
  fte             numeric(3,2),
  primary key (practitioner_id, clinic_id)
);
create index idx_practitioner_clinics_clinic on practitioner_clinics (clinic_id);

create table practitioner_schedules (
  id              uuid primary key default gen_random_uuid(),
  practitioner_id uuid not null references practitioners (id),
  clinic_id       uuid not null references clinics (id),
  weekday         smallint not null check (weekday between 0 and 6),
  starts_at       time not null,
  ends_at         time not null,
  slot_minutes    smallint not null default 20,
  valid_from      date not null,
  valid_to        date
);
create index idx_practitioner_schedules on practitioner_schedules (practitioner_id, weekday);

insert into practitioners (first_name, last_name, title, email, npi, profession) values
  ('Alma', 'Reyes', 'MD', 'alma.reyes@northgate.example', '1003000126', 'physician'),
  ('Peter', 'Holm', 'DO', 'peter.holm@northgate.example', '1003000134', 'physician'),
  ('Grace', 'Okafor', 'RN', 'grace.okafor@northgate.example', null, 'nurse');
