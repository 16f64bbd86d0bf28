-- Privacy office tooling (break-the-glass reviews). Fed by the API gateway, which knows only the token's subject.
create table phi_access_events (
  id             uuid primary key default gen_random_uuid(),
  actor_id       text not null,
  actor_role     text,
  patient_ref    uuid not null,
  event_type     text not null,            -- read, print, export
  resource       text,
  purpose_of_use text,
  break_glass    boolean not null default false,
  source_ip      text,
  user_agent     text,
  occurred_at    timestamptz not null default now()
);
create index phi_access_events_patient_ref_idx on phi_access_events (patient_ref, occurred_at);

comment on table phi_access_events is 'Reviewed weekly by the privacy officer; break_glass = true needs a written reason';
