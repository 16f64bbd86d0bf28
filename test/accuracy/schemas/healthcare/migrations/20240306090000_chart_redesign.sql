-- New chart page (Q1 redesign): the sidebar components load from here.

create table encounter_files (
  id           uuid primary key default gen_random_uuid(),
  encounter_id uuid not null references encounters (id) on delete cascade,
  filename     text not null,
  content_type text,
  file_size    integer,
  s3_key       text not null,
  caption      text,
  uploaded_by_user_id uuid references users (id),
  uploaded_at  timestamptz not null default now()
);

create table appointment_encounters (
  appointment_id uuid not null references appointments (id) on delete cascade,
  encounter_id   uuid not null references encounters (id) on delete cascade,
  primary key (appointment_id, encounter_id)
);

create table portal_notifications (
  id         uuid primary key default gen_random_uuid(),
  user_id    uuid not null references users (id) on delete cascade,
  title      text not null,
  content    text,
  link       text,
  icon       text,
  read_at    timestamptz,
  created_at timestamptz not null default now()
);
create index portal_notifications_user_idx on portal_notifications (user_id) where read_at is null;

-- the form builder; intake_forms stays what patients send in
create table intake_forms_v2 (
  id           uuid primary key default gen_random_uuid(),
  name         text not null,
  clinic_id    uuid references clinics (id),
  fields       jsonb not null,
  published_at timestamptz,
  archived     boolean not null default false
);

create index idx_pharmacies_ncpdp on pharmacies (ncpdp_id);

-- live chat was switched off in 2022
drop table chat_sessions;
