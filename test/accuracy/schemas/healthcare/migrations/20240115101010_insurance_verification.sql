-- Real-time eligibility checks. The eligibility API works with payer + policy number, there are no plan ids.
create type eligibility_state as enum ('unchecked', 'eligible', 'ineligible', 'error');

create table patient_insurance_policies (
  id                     uuid primary key default gen_random_uuid(),
  patient_id             uuid not null references patients (id) on delete cascade,
  payer_id               uuid references payers (id),
  plan_name              text,
  policy_number          text not null,
  group_no               text,
  policy_holder          text,
  holder_relation        text,
  is_primary             boolean not null default true,
  start_date             date,
  end_date               date,
  copay                  numeric(8,2),
  card_front_document_id uuid references documents (id),
  eligibility            eligibility_state not null default 'unchecked',
  last_checked_at        timestamptz,
  created_at             timestamptz not null default now(),
  updated_at             timestamptz not null default now()
);
create index patient_insurance_policies_patient_idx on patient_insurance_policies (patient_id);

alter table payers add column phone_number text;
