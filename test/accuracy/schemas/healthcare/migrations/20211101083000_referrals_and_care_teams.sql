create table referrals_inbound (
  id                 uuid primary key default gen_random_uuid(),
  patient_id         uuid not null references patients (id),
  referring_name     text not null,
  referring_npi      text,
  referring_practice text,
  practitioner_id    uuid references practitioners (id),
  specialty_id       uuid references specialties (id),
  reason             text,
  urgency            text,
  received_at        timestamptz not null default now(),
  appointment_id     uuid references appointments (id),
  closed_at          timestamptz
);

create table referrals_outbound (
  id                 uuid primary key default gen_random_uuid(),
  patient_id         uuid not null references patients (id),
  practitioner_id    uuid not null references practitioners (id),
  encounter_id       uuid references encounters (id),
  referred_to_name   text not null,
  referred_to_npi    text,
  referred_to_practice text,
  specialty_id       uuid references specialties (id),
  reason             text,
  urgency            text,
  authorization_no   text,
  sent_at            timestamptz,
  report_received_at timestamptz,
  closed_at          timestamptz
);

create table care_team_members (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id) on delete cascade,
  practitioner_id uuid not null references practitioners (id),
  team_role       text not null default 'member' check (team_role in ('pcp', 'specialist', 'case_manager', 'member')),
  started_on      date not null default current_date,
  ended_on        date,
  note            text,
  created_at      timestamptz not null default now()
);
create index idx_care_team_patient on care_team_members (patient_id);
