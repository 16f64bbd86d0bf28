create table imaging_orders (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  practitioner_id uuid not null references practitioners (id),
  encounter_id    uuid references encounters (id),
  modality        text not null check (modality in ('XR', 'CT', 'US', 'MR')),
  body_region     text not null,
  laterality      text,
  with_contrast   boolean not null default false,
  priority        text not null default 'routine',
  clinical_info   text,
  ordered_at      timestamptz not null default now(),
  created_at      timestamptz not null default now()
);
create index idx_imaging_orders_patient on imaging_orders (patient_id);

