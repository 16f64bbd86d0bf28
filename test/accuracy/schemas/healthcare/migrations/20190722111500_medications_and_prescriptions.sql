create type prescription_status as enum ('draft', 'active', 'on_hold', 'stopped', 'expired');

create table medications (
  id            uuid primary key default gen_random_uuid(),
  ndc           text unique,
  rxnorm_code   text,
  generic_name  text not null,
  brand_name    text,
  strength      text,
  form          text,
  is_controlled boolean not null default false,
  created_at    timestamptz not null default now()
);

create table pharmacies (
  id            uuid primary key default gen_random_uuid(),
  ncpdp_id      text not null unique,
  name          text not null,
  chain         text,
  is_mail_order boolean not null default false,
  created_at    timestamptz not null default now()
);

create table pharmacy_contact_details (
  pharmacy_id  uuid primary key references pharmacies (id) on delete cascade,
  line1        text,
  city         text,
  state        text,
  postal_code  text,
  phone        text,
  fax          text
);

create table prescriptions (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  practitioner_id uuid not null references practitioners (id),
  encounter_id    uuid references encounters (id),
  pharmacy_id     uuid references pharmacies (id),
  status          prescription_status not null default 'draft',
  issued_at       timestamptz,
  expires_on      date,
  note            text,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index idx_prescriptions_patient on prescriptions (patient_id);

create table prescription_items (
  id              uuid primary key default gen_random_uuid(),
  prescription_id uuid not null references prescriptions (id) on delete cascade,
  medication_id   uuid not null references medications (id),
  route_code      text references medication_routes (code),
  sig             text not null,
  quantity        numeric(10,2) not null check (quantity > 0),
  unit            text,
  refills         smallint not null default 0,
  days_supply     smallint
);
create index idx_prescription_items_rx on prescription_items (prescription_id);

create table dispensations (
  id              uuid primary key default gen_random_uuid(),
  prescription_id uuid not null references prescriptions (id),
  pharmacy_id     uuid not null references pharmacies (id),
  dispensed_at    timestamptz not null,
  dispensed_by    text,
  note            text,
  created_at      timestamptz not null default now()
);

create table dispensation_items (
  id                   uuid primary key default gen_random_uuid(),
  dispensation_id      uuid not null references dispensations (id) on delete cascade,
  prescription_item_id uuid not null references prescription_items (id),
  medication_id        uuid not null references medications (id),   -- may be the generic
  quantity             numeric(10,2) not null,
  unit                 text,
  days_supply          smallint,
  lot_number           text
);
comment on table dispensation_items is 'What the pharmacy actually handed out, as reported back (SCRIPT RxFill)';
