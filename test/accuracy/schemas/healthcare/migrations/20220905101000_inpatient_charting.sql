-- bedside tablets post one reading at a time
create table vital_readings (
  id            uuid primary key default gen_random_uuid(),
  patient_id    uuid not null references patients (id),
  admission_id  uuid references admissions (id),
  encounter_id  uuid references encounters (id),
  reading_type  text not null check (reading_type in ('bp_systolic', 'bp_diastolic', 'heart_rate', 'resp_rate', 'temperature', 'spo2', 'weight', 'height', 'pain')),
  value         numeric(8,2) not null,
  unit          text not null,
  device_serial text,
  taken_at      timestamp not null default now(),
  taken_by      uuid references practitioners (id),
  created_at    timestamptz not null default now()
);
create index idx_vital_readings_patient on vital_readings (patient_id, reading_type, taken_at);

alter table lab_orders add constraint lab_orders_patient_fk foreign key (patient_id) references patients (id);
