create table record_access_logs (
  id          bigint generated always as identity primary key,
  user_id     uuid not null references users (id),
  patient_id  uuid not null references patients (id),
  action      text not null check (action in ('view', 'print', 'export')),
  screen      text,
  ip_address  inet,
  accessed_at timestamptz not null default now()
);
create index idx_record_access_patient on record_access_logs (patient_id, accessed_at desc);

alter table patients enable row level security;
create policy patients_staff on patients using (current_setting('app.role', true) in ('clinician', 'front_desk', 'biller', 'admin'));
create policy patients_self on patients for select using (
  id = (select u.patient_id from users u where u.id = nullif(current_setting('app.user_id', true), '')::uuid));
alter table encounter_notes enable row level security;
create policy encounter_notes_clinical on encounter_notes using (current_setting('app.role', true) = 'clinician');

