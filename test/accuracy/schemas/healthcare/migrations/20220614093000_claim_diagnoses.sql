-- claims rework (J. Park): scrubber needs billable flag and an id per diagnosis
create table diagnosis_codes (
  id             uuid primary key default gen_random_uuid(),
  code_system    text not null default 'ICD-10-CM',
  diagnosis_code text not null unique,
  description    text not null,
  billable       boolean not null default true,
  age_limit      text,
  active         boolean not null default true,
  created_at     timestamptz not null default now()
);

create table claim_diagnoses (
  claim_id          uuid not null references claims (id) on delete cascade,
  diagnosis_code_id uuid not null references diagnosis_codes (id),
  pointer           char(1) not null,      -- A..L on the CMS-1500
  primary key (claim_id, pointer)
);

create index claims_patient_id_idx on claims (patient_id);

insert into diagnosis_codes (diagnosis_code, description) values ('E11.9', 'Type 2 diabetes mellitus without complications'), ('I10', 'Essential (primary) hypertension'),
  ('J06.9', 'Acute upper respiratory infection, unspecified'), ('M54.50', 'Low back pain, unspecified'), ('Z00.00', 'Encounter for general adult medical examination');
