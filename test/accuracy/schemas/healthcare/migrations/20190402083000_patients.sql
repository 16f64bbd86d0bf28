create table patients (
  id                  uuid primary key default gen_random_uuid(),
  mrn                 text not null unique,
  first_name          text not null,
  middle_name         text,
  last_name           text not null,
  birth_date          date not null,
  gender_code         text not null references genders (code),
  marital_status_code text references marital_statuses (code),
  preferred_language  text references languages (code),
  email               text,
  phone               text,
  primary_clinic_id   uuid references clinics (id),
  deceased_on         date,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);
create index idx_patients_last_name on patients (last_name);
comment on column patients.mrn is 'medical record number, printed on the wristband';

create table patient_addresses (
  id           uuid primary key default gen_random_uuid(),
  patient_id   uuid not null references patients (id) on delete cascade,
  kind         text not null default 'home' check (kind in ('home', 'work', 'temporary')),
  line1        text not null,
  line2        text,
  city         text not null,
  state        text,
  postal_code  text,
  country_code char(2) references countries (code),
  valid_from   date not null default current_date,
  valid_to     date
);
create index idx_patient_addresses_patient on patient_addresses (patient_id);

create table patient_emergency_contacts (
  id                uuid primary key default gen_random_uuid(),
  patient_id        uuid not null references patients (id) on delete cascade,
  full_name         text not null,
  relationship_code text references relationship_types (code),
  phone             text not null,
  email             text,
  priority          smallint not null default 1,
  created_at        timestamptz not null default now()
);
create index idx_emergency_contacts_patient on patient_emergency_contacts (patient_id);

create table patient_guardians (
  id                uuid primary key default gen_random_uuid(),
  patient_id        uuid not null references patients (id) on delete cascade,
  full_name         text not null,
  relationship_code text references relationship_types (code),
  gender            text check (gender in ('female', 'male', 'other', 'unknown')),
  phone             text,
  email             text,
  court_order_no    text,
  can_sign_consent  boolean not null default true,
  created_at        timestamptz not null default now()
);
comment on table patient_guardians is 'Legal representatives of minors and of adults under guardianship';

