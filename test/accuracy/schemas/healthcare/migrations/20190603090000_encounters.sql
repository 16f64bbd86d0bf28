create table encounters (
  id                uuid primary key default gen_random_uuid(),
  patient_id        uuid not null references patients (id),
  practitioner_id   uuid not null references practitioners (id),
  clinic_id         uuid not null references clinics (id),
  encounter_type_id uuid not null references encounter_types (id),
  appointment_id    uuid references appointments (id),
  started_at        timestamptz not null default now(),
  ended_at          timestamptz,
  chief_complaint   text,
  signed_at         timestamptz,
  signed_by         uuid references practitioners (id),
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
);
create index idx_encounters_patient on encounters (patient_id, started_at desc);
create index idx_encounters_appointment on encounters (appointment_id);

create table encounter_diagnoses (
  encounter_id uuid not null references encounters (id) on delete cascade,
  icd10_code   text not null references icd10_codes (code),
  rank         smallint not null default 1,
  is_chronic   boolean not null default false,
  noted_at     timestamptz not null default now(),
  primary key (encounter_id, icd10_code)
);

create table encounter_procedures (
  encounter_id uuid not null references encounters (id) on delete cascade,
  cpt_code     text not null references cpt_codes (code),
  rank         smallint not null default 1,
  quantity     smallint not null default 1,
  performed_at timestamptz,
  primary key (encounter_id, cpt_code)
);

create table encounter_notes (
  id           uuid primary key default gen_random_uuid(),
  encounter_id uuid not null references encounters (id),
  author_id    uuid not null references practitioners (id),
  note_type    text not null default 'soap',
  subjective   text,
  objective    text,
  assessment   text,
  plan         text,
  signed_at    timestamptz not null default now(),
  amends_note_id uuid references encounter_notes (id)
);
create index idx_encounter_notes_encounter on encounter_notes (encounter_id);

-- autosave of the editor, one per author, emptied on signing
create table encounter_note_drafts (
  encounter_id uuid not null references encounters (id) on delete cascade,
  author_id    uuid not null references practitioners (id),
  note_type    text not null default 'soap',
  subjective   text,
  objective    text,
  assessment   text,
  plan         text,
  saved_at     timestamptz not null default now(),
  primary key (encounter_id, author_id)
);

create table vital_signs (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  encounter_id    uuid references encounters (id),
  measured_at     timestamptz not null default now(),
  systolic_mmhg   smallint check (systolic_mmhg between 30 and 300),
  diastolic_mmhg  smallint check (diastolic_mmhg between 10 and 250),
  heart_rate_bpm  smallint,
  resp_rate       smallint,
  temperature_c   numeric(4,1),
  spo2_pct        smallint check (spo2_pct between 0 and 100),
  weight_kg       numeric(5,2),
  height_cm       numeric(5,1),
  pain_score      smallint check (pain_score between 0 and 10),
  recorded_by     uuid references practitioners (id)
);
create index idx_vital_signs_patient on vital_signs (patient_id, measured_at desc);

create table patient_conditions (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  icd10_code      text not null references icd10_codes (code),
  clinical_status text not null default 'active' check (clinical_status in ('active', 'remission', 'inactive')),
  severity        text,
  onset_date      date,
  abated_on       date,
  noted_by        uuid references practitioners (id),
  notes           text,
  created_at      timestamptz not null default now()
);
create index idx_patient_conditions_patient on patient_conditions (patient_id);

create table patient_allergies (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  substance       text not null,
  allergen_group  text,
  reaction        text,
  severity        text,
  onset_date      date,
  noted_by        uuid references practitioners (id),
  notes           text,
  created_at      timestamptz not null default now()
);
create index idx_patient_allergies_patient on patient_allergies (patient_id);

