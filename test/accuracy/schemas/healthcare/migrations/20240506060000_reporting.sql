create schema reporting;

-- flat, rebuilt every night for the BI tool
create table reporting.encounters (
  encounter_id      uuid primary key,
  clinic_name       text,
  practitioner_name text,
  patient_age       smallint,
  gender_code       text,
  encounter_type    text,
  started_at        timestamptz,
  ended_at          timestamptz,
  minutes           integer,
  diagnosis_count   integer,
  charged_total     numeric(12,2),
  refreshed_at      timestamptz not null default now()
);

create function reporting.refresh_encounters() returns void language sql as $$
  truncate reporting.encounters;
  insert into reporting.encounters (encounter_id, clinic_name, practitioner_name, patient_age, gender_code, encounter_type, started_at, ended_at, minutes, diagnosis_count, charged_total)
  select e.id, c.name, p.last_name, extract(year from age(e.started_at, pt.birth_date))::smallint, pt.gender_code, t.name,
         e.started_at, e.ended_at, (extract(epoch from e.ended_at - e.started_at) / 60)::int,
         (select count(*) from public.encounter_diagnoses d where d.encounter_id = e.id),
         (select sum(ci.units * ci.unit_price) from public.charge_items ci where ci.encounter_id = e.id)
    from public.encounters e
    join public.clinics c on c.id = e.clinic_id
    join public.practitioners p on p.id = e.practitioner_id
    join public.patients pt on pt.id = e.patient_id
    join public.encounter_types t on t.id = e.encounter_type_id;
$$;

-- appointments older than three years leave the hot table
create table appointments_archive (
  id                     uuid primary key,
  patient_id             uuid not null,
  practitioner_id        uuid not null,
  clinic_id              uuid not null,
  room_id                uuid,
  appointment_type_id    uuid not null,
  visit_reason_id        uuid,
  status_code            text not null,
  starts_at              timestamptz not null,
  ends_at                timestamptz not null,
  notes                  text,
  cancellation_reason_id uuid,
  cancelled_at           timestamptz,
  booked_by              uuid,
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  archived_at            timestamptz not null default now()
);

create function archive_old_appointments() returns bigint language sql as $$
  with gone as (
    delete from appointments a
     where a.starts_at < now() - interval '3 years'
       and not exists (select 1 from encounters e where e.appointment_id = a.id)
    returning a.*
  ), moved as (
    insert into appointments_archive
    select gone.id, patient_id, practitioner_id, clinic_id, room_id, appointment_type_id, visit_reason_id, status_code, starts_at, ends_at,
           notes, cancellation_reason_id, cancelled_at, booked_by, created_at, updated_at, now()
      from gone returning 1
  )
  select count(*) from moved;
$$;
