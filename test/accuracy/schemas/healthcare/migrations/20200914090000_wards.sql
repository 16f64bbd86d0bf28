-- 24-bed observation unit opens at NG-MAIN
create table wards (
  id             uuid primary key default gen_random_uuid(),
  clinic_id      uuid not null references clinics (id),
  code           text not null unique,
  name           text not null,
  floor          smallint,
  head_nurse_id  uuid references practitioners (id)
);

create table beds (
  id         uuid primary key default gen_random_uuid(),
  ward_id    uuid not null references wards (id),
  label      text not null,
  has_oxygen boolean not null default true,
  is_isolation boolean not null default false,
  out_of_service_since timestamptz,
  unique (ward_id, label)
);

create table admissions (
  id                   uuid primary key default gen_random_uuid(),
  patient_id           uuid not null references patients (id),
  attending_id         uuid not null references practitioners (id),
  encounter_id         uuid references encounters (id),
  admission_source     text not null default 'walk_in',
  reason               text,
  expected_discharge_on date,
  admitted_at          timestamptz not null default now(),
  discharged_at        timestamptz,
  created_at           timestamptz not null default now()
);
create index idx_admissions_current on admissions (patient_id) where discharged_at is null;

create table bed_assignments (
  id           uuid primary key default gen_random_uuid(),
  bed_id       uuid not null references beds (id),
  admission_id uuid not null references admissions (id),
  assigned_by  uuid references users (id),
  from_at      timestamptz not null default now(),
  until_at     timestamptz,
  note         text
);
create index idx_bed_assignments_bed on bed_assignments (bed_id, from_at);

create table care_plan_templates (
  id           uuid primary key default gen_random_uuid(),
  title        text not null,
  icd10_code   text references icd10_codes (code),
  body         text,
  is_active    boolean not null default true,
  created_at   timestamptz not null default now()
);

create table care_plans (
  id           uuid primary key default gen_random_uuid(),
  patient_id   uuid not null references patients (id),
  template_id  uuid references care_plan_templates (id),
  title        text not null,
  body         text,
  starts_on    date not null default current_date,
  ends_on      date,
  created_by   uuid references practitioners (id),
  created_at   timestamptz not null default now()
);

