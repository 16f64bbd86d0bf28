-- pilot with home blood pressure cuffs and scales (grant funded)
create table remote_monitoring_payloads (
  id            bigint generated always as identity primary key,
  patient_id    text not null,
  device_serial text,
  payload       jsonb not null,          -- {"sys": 131, "dia": 84, "pulse": 66} or {"kg": 81.4}
  received_at   timestamptz not null default now()
);
create index on remote_monitoring_payloads (patient_id);

create table patient_practitioners (
  patient_id      uuid not null references patients (id),
  practitioner_id uuid not null references practitioners (id),
  relation        text not null,
  since           date,
  until           date,
  is_main         boolean default false,
  primary key (patient_id, practitioner_id, relation)
);

create table if not exists clinic_closures (
  id           uuid primary key default gen_random_uuid(),
  clinic_id    uuid not null references clinics (id),
  closed_from  timestamptz not null,
  closed_until timestamptz,
  message      text,
  notify_patients boolean not null default true
);
