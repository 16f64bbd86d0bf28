create table appointments (
  id                     uuid primary key default gen_random_uuid(),
  patient_id             uuid not null references patients (id),
  practitioner_id        uuid not null references practitioners (id),
  clinic_id              uuid not null references clinics (id),
  room_id                uuid references clinic_rooms (id),
  appointment_type_id    uuid not null references appointment_types (id),
  visit_reason_id        uuid references visit_reasons (id),
  status_code            text not null default 'booked' references appointment_statuses (code),
  starts_at              timestamptz not null,
  ends_at                timestamptz not null,
  notes                  text,
  cancellation_reason_id uuid references cancellation_reasons (id),
  cancelled_at           timestamptz,
  booked_by              uuid references users (id),
  created_at             timestamptz not null default now(),
  updated_at             timestamptz not null default now(),
  check (ends_at > starts_at)
);
create index idx_appointments_practitioner on appointments (practitioner_id, starts_at);
create index idx_appointments_patient on appointments (patient_id);
create index idx_appointments_clinic_day on appointments (clinic_id, starts_at);

create table waiting_list_entries (
  id                  uuid primary key default gen_random_uuid(),
  patient_id          uuid not null references patients (id),
  practitioner_id     uuid references practitioners (id),
  clinic_id           uuid not null references clinics (id),
  appointment_type_id uuid references appointment_types (id),
  earliest_on         date,
  latest_on           date,
  urgency             smallint not null default 3,
  notes               text,
  fulfilled_at        timestamptz,
  created_at          timestamptz not null default now()
);

create table appointment_reminders (
  id             uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references appointments (id) on delete cascade,
  channel        text not null check (channel in ('sms', 'email', 'call')),
  send_at        timestamptz not null,
  hours_before   smallint not null default 24,
  done           boolean not null default false
);
create index idx_appointment_reminders_due on appointment_reminders (send_at) where not done;
