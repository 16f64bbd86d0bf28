-- HIPAA review finding 7: every change of a chart table must be traceable.
create table audit_log_entries (
  id         bigint generated always as identity,
  table_name text not null,
  row_id     text,
  action     text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
  old_data   jsonb,
  new_data   jsonb,
  changed_by text not null default current_user,
  changed_at timestamptz not null default now(),
  primary key (id, changed_at)
) partition by range (changed_at);
create table audit_log_entries_2023 partition of audit_log_entries for values from ('2020-01-01') to ('2024-01-01');
create table audit_log_entries_2024 partition of audit_log_entries for values from ('2024-01-01') to ('2025-01-01');
create table audit_log_entries_2025 partition of audit_log_entries for values from ('2025-01-01') to ('2026-01-01');
create index idx_audit_log_row on audit_log_entries (table_name, row_id);

create function audit_row_change() returns trigger language plpgsql as $$
begin
  insert into audit_log_entries (table_name, row_id, action, old_data, new_data)
  values (tg_table_name,
          coalesce(to_jsonb(new) ->> 'id', to_jsonb(old) ->> 'id'),
          tg_op,
          case when tg_op <> 'INSERT' then to_jsonb(old) end,
          case when tg_op <> 'DELETE' then to_jsonb(new) end);
  return coalesce(new, old);
end $$;

create trigger encounters_audit after insert or update or delete on encounters for each row execute function audit_row_change();
create trigger patient_allergies_audit after insert or update or delete on patient_allergies for each row execute function audit_row_change();
create trigger claims_audit after insert or update or delete on claims for each row execute function audit_row_change();
create trigger lab_results_audit after insert or update or delete on lab_results for each row execute function audit_row_change();

-- full row versions where the lawyers ask "what did the chart say on that day"
create table patients_history (
  history_id          bigint generated always as identity primary key,
  id                  uuid not null,
  mrn                 text not null,
  first_name          text not null,
  middle_name         text,
  last_name           text not null,
  birth_date          date not null,
  gender_code         text not null,
  marital_status_code text,
  preferred_language  text,
  email               text,
  phone               text,
  primary_clinic_id   uuid,
  deceased_on         date,
  valid_from          timestamptz not null,
  valid_to            timestamptz not null default now(),
  changed_by          text not null default current_user
);
create index idx_patients_history_id on patients_history (id, valid_to);

create table prescriptions_history (
  history_id      bigint generated always as identity primary key,
  id              uuid not null,
  patient_id      uuid not null,
  practitioner_id uuid not null,
  encounter_id    uuid,
  pharmacy_id     uuid,
  status          prescription_status not null,
  issued_at       timestamptz,
  expires_on      date,
  note            text,
  valid_from      timestamptz not null,
  valid_to        timestamptz not null default now(),
  changed_by      text not null default current_user
);

create function patients_keep_history() returns trigger language plpgsql as $$
begin
  insert into patients_history (id, mrn, first_name, middle_name, last_name, birth_date, gender_code, marital_status_code,
                                preferred_language, email, phone, primary_clinic_id, deceased_on, valid_from)
  values (old.id, old.mrn, old.first_name, old.middle_name, old.last_name, old.birth_date, old.gender_code, old.marital_status_code,
          old.preferred_language, old.email, old.phone, old.primary_clinic_id, old.deceased_on, old.updated_at);
  if tg_op = 'UPDATE' then
    new.updated_at := now();
    return new;
  end if;
  return old;
end $$;
create trigger patients_history_trg before update or delete on patients for each row execute function patients_keep_history();

create function prescriptions_keep_history() returns trigger language plpgsql as $$
begin
  insert into prescriptions_history (id, patient_id, practitioner_id, encounter_id, pharmacy_id, status, issued_at, expires_on, note, valid_from)
  values (old.id, old.patient_id, old.practitioner_id, old.encounter_id, old.pharmacy_id, old.status, old.issued_at, old.expires_on, old.note, old.updated_at);
  return new;
end $$;
create trigger prescriptions_history_trg after update on prescriptions for each row execute function prescriptions_keep_history();
