create table message_threads (
  id          uuid primary key default gen_random_uuid(),
  patient_id  uuid not null references patients (id),
  subject     text not null,
  closed_at   timestamptz,
  created_at  timestamptz not null default now()
);

create table messages (
  id         uuid primary key default gen_random_uuid(),
  thread_id  uuid not null references message_threads (id) on delete cascade,
  sender_id  uuid not null references users (id),
  body       text not null,
  sent_at    timestamptz not null default now(),
  read_at    timestamptz
);
create index idx_messages_thread on messages (thread_id, sent_at);

create table chat_sessions (
  id         uuid primary key default gen_random_uuid(),
  patient_id uuid references patients (id),
  agent_id   uuid references users (id),
  opened_at  timestamptz not null default now(),
  closed_at  timestamptz
);

create table appointment_requests (
  id                  uuid primary key default gen_random_uuid(),
  patient_id          uuid not null references patients (id),
  practitioner_id     uuid references practitioners (id),
  clinic_id           uuid references clinics (id),
  appointment_type_id uuid references appointment_types (id),
  visit_reason_id     uuid references visit_reasons (id),
  preferred_date      date,
  preferred_daypart   text check (preferred_daypart in ('morning', 'noon', 'afternoon')),
  notes               text,
  appointment_id      uuid references appointments (id),   -- filled when the front desk books it
  declined_at         timestamptz,
  created_at          timestamptz not null default now()
);

create table intake_forms (
  id             uuid primary key default gen_random_uuid(),
  patient_id     uuid not null references patients (id),
  appointment_id uuid references appointments (id),
  answers        jsonb not null default '{}',
  submitted_at   timestamptz,
  reviewed_by    uuid references users (id)
);

create table documents (
  id                 uuid primary key default gen_random_uuid(),
  subject_type       text not null check (subject_type in ('patient', 'encounter', 'claim', 'referral', 'admission')),
  subject_id         uuid not null,
  document_type      text not null,
  title              text not null,
  file_name          text not null,
  mime_type          text not null,
  size_bytes         bigint,
  storage_key        text not null unique,
  sha256             text,
  uploaded_by        uuid references users (id),
  created_at         timestamptz not null default now()
);
create index idx_documents_subject on documents (subject_type, subject_id);
comment on table documents is 'Every stored file; subject_type/subject_id say what it belongs to';

alter table messages enable row level security;
create policy messages_own on messages using (
  sender_id = nullif(current_setting('app.user_id', true), '')::uuid
  or exists (select 1 from message_threads t join users u on u.patient_id = t.patient_id
              where t.id = messages.thread_id and u.id = nullif(current_setting('app.user_id', true), '')::uuid));
create table sms_notifications (
  id                  uuid primary key default gen_random_uuid(),
  patient_id          uuid references patients (id),
  phone               text not null,
  body                text not null,
  template_code       text,
  status              text not null default 'queued' check (status in ('queued', 'sent', 'delivered', 'failed')),
  provider_message_id text,
  error_code          text,
  sent_at             timestamptz,
  created_at          timestamptz not null default now()
);
create index idx_sms_notifications_patient on sms_notifications (patient_id);

create table email_notifications (
  id              uuid primary key default gen_random_uuid(),
  to_address      text not null,
  cc              text[],
  subject         text not null,
  html_body       text,
  was_sent        boolean not null default false,
  bounced_at      timestamptz,
  opened_at       timestamptz,
  queued_on       timestamptz not null default now()
);
