create table consent_templates (
  id          uuid primary key default gen_random_uuid(),
  code        text not null,
  version     integer not null default 1,
  title       text not null,
  body        text not null,
  is_active   boolean not null default true,
  created_at  timestamptz not null default now(),
  unique (code, version)
);

create table consent_template_translations (
  template_id   uuid not null references consent_templates (id) on delete cascade,
  language_code text not null references languages (code),
  title         text not null,
  body          text not null,
  translated_by text,
  primary key (template_id, language_code)
);

create table consents (
  id            uuid primary key default gen_random_uuid(),
  patient_id    uuid not null references patients (id),
  template_id   uuid not null references consent_templates (id),
  guardian_id   uuid references patient_guardians (id),
  decision      text not null check (decision in ('granted', 'refused', 'withdrawn')),
  signed_at     timestamptz not null,
  signature_ref text,
  witness_id    uuid references users (id),
  valid_until   date,
  updated_at    timestamptz not null default now()
);
create index idx_consents_patient on consents (patient_id);

create table consents_history (
  history_id    bigint generated always as identity primary key,
  id            uuid not null,
  patient_id    uuid not null,
  template_id   uuid not null,
  guardian_id   uuid,
  decision      text not null,
  signed_at     timestamptz not null,
  signature_ref text,
  witness_id    uuid,
  valid_until   date,
  valid_from    timestamptz not null,
  valid_to      timestamptz not null default now(),
  changed_by    text not null default current_user
);

create function consents_keep_history() returns trigger language plpgsql as $$
begin
  insert into consents_history (id, patient_id, template_id, guardian_id, decision, signed_at, signature_ref, witness_id, valid_until, valid_from)
  values (old.id, old.patient_id, old.template_id, old.guardian_id, old.decision, old.signed_at, old.signature_ref, old.witness_id, old.valid_until, old.updated_at);
  return coalesce(new, old);
end $$;
create trigger consents_history_trg after update or delete on consents for each row execute function consents_keep_history();

insert into consent_templates (code, title, body) values ('TREAT', 'Consent to treatment', 'I agree to be examined and treated ...'), ('HIPAA', 'Notice of privacy practices', 'I have received ...');
