create type claim_status as enum ('draft', 'ready', 'submitted', 'accepted', 'rejected', 'denied', 'paid', 'closed');

create table payers (
  id           uuid primary key default gen_random_uuid(),
  payer_code   text not null unique,
  name         text not null,
  payer_kind   text not null default 'commercial' check (payer_kind in ('commercial', 'medicare', 'medicaid', 'tricare', 'workers_comp')),
  phone        text,
  portal_url   text,
  is_active    boolean not null default true,
  created_at   timestamptz not null default now()
);

create table insurance_plans (
  id           uuid primary key default gen_random_uuid(),
  payer_id     uuid not null references payers (id),
  plan_code    text not null,
  name         text not null,
  network      text check (network in ('HMO', 'PPO', 'EPO', 'POS')),
  deductible   numeric(10,2),
  is_active    boolean not null default true,
  unique (payer_id, plan_code)
);

create table insurance_plan_riders (
  id         uuid primary key default gen_random_uuid(),
  plan_id    uuid not null references insurance_plans (id),
  rider_code text not null,
  name       text not null,             -- dental, vision, chiropractic
  deductible numeric(10,2),
  is_active  boolean not null default true
);

create table patient_coverages (
  id                      uuid primary key default gen_random_uuid(),
  patient_id              uuid not null references patients (id),
  insurance_plan_id       uuid not null references insurance_plans (id),
  member_number           text not null,
  group_number            text,
  subscriber_name         text,
  subscriber_relationship text references relationship_types (code),
  priority                smallint not null default 1 check (priority between 1 and 3),
  effective_from          date not null,
  effective_to            date,
  verified_at             timestamptz,
  created_at              timestamptz not null default now()
);
create index idx_patient_coverages_patient on patient_coverages (patient_id);

create table fee_schedules (
  id         uuid primary key default gen_random_uuid(),
  payer_id   uuid references payers (id),     -- null = self pay
  name       text not null,
  valid_from date not null,
  valid_to   date,
  currency   char(3) not null default 'USD'
);

create table fee_schedule_items (
  id              uuid primary key default gen_random_uuid(),
  fee_schedule_id uuid not null references fee_schedules (id) on delete cascade,
  cpt_code        text not null references cpt_codes (code),
  modifier        text,
  amount          numeric(10,2) not null check (amount >= 0),
  effective_from  date,
  effective_to    date,
  unique (fee_schedule_id, cpt_code, modifier)
);

create table charge_items (
  id           uuid primary key default gen_random_uuid(),
  encounter_id uuid not null references encounters (id),
  cpt_code     text not null references cpt_codes (code),
  modifier     text,
  units        smallint not null default 1,
  unit_price   numeric(10,2) not null,
  posted_at    timestamptz not null default now(),
  posted_by    uuid references users (id)
);
create index idx_charge_items_encounter on charge_items (encounter_id);

create table claims (
  id            uuid primary key default gen_random_uuid(),
  claim_number  text not null unique,
  patient_id    uuid not null references patients (id),
  coverage_id   uuid not null references patient_coverages (id),
  payer_id      uuid not null references payers (id),
  encounter_id  uuid references encounters (id),
  status        claim_status not null default 'draft',
  total_amount  numeric(12,2) not null default 0,
  submitted_at  timestamptz,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create index idx_claims_patient on claims (patient_id);
create index idx_claims_open on claims (payer_id, submitted_at) where status in ('submitted', 'accepted');

create table claim_lines (
  id             uuid primary key default gen_random_uuid(),
  claim_id       uuid not null references claims (id) on delete cascade,
  line_no        smallint not null,
  charge_item_id uuid references charge_items (id),
  cpt_code       text not null references cpt_codes (code),
  quantity       smallint not null default 1,
  amount         numeric(12,2) not null,
  unique (claim_id, line_no)
);

create table remittances (
  id            uuid primary key default gen_random_uuid(),
  payer_id      uuid not null references payers (id),
  era_number    text not null,
  check_number  text,
  paid_on       date,
  total_amount  numeric(12,2) not null,
  received_at   timestamptz not null default now(),
  unique (payer_id, era_number)
);

create table remittance_lines (
  id            uuid primary key default gen_random_uuid(),
  remittance_id uuid not null references remittances (id) on delete cascade,
  claim_line_id uuid references claim_lines (id),
  line_no       smallint not null,
  cpt_code      text,
  allowed       numeric(12,2),
  amount        numeric(12,2) not null,
  adjustment_codes text[]
);

-- raw 835 rows as the clearing house delivers them; the nightly job matches and posts them
create table remittance_staging (
  id            bigint generated always as identity primary key,
  batch_file    text not null,
  payer_code    text,
  era_number    text,
  check_number  text,
  paid_on       text,
  total_amount  text,
  raw           text not null,
  loaded_at     timestamptz not null default now(),
  error         text
);

create table invoices (
  id             uuid primary key default gen_random_uuid(),
  invoice_number text not null unique,
  patient_id     uuid not null references patients (id),
  encounter_id   uuid references encounters (id),
  issued_on      date not null,
  due_on         date,
  total_amount   numeric(12,2) not null default 0,
  status         text not null default 'open' check (status in ('open', 'partly_paid', 'paid', 'void', 'collections')),
  created_at     timestamptz not null default now()
);
create index idx_invoices_patient on invoices (patient_id);

create table invoice_lines (
  id             uuid primary key default gen_random_uuid(),
  invoice_id     uuid not null references invoices (id) on delete cascade,
  line_no        smallint not null,
  charge_item_id uuid references charge_items (id),
  description    text not null,
  quantity       smallint not null default 1,
  amount         numeric(12,2) not null,
  unique (invoice_id, line_no)
);

create table payments (
  id          uuid primary key default gen_random_uuid(),
  invoice_id  uuid not null references invoices (id),
  amount      numeric(12,2) not null check (amount > 0),
  method      text not null check (method in ('cash', 'card', 'check', 'ach')),
  reference   text,
  paid_at     timestamptz not null default now(),
  taken_by    uuid references users (id)
);

create table refunds (
  id          uuid primary key default gen_random_uuid(),
  invoice_id  uuid not null references invoices (id),
  payment_id  uuid references payments (id),
  amount      numeric(12,2) not null check (amount > 0),
  reason      text,
  reference   text,
  refunded_at timestamptz not null default now(),
  approved_by uuid references users (id)
);

create view open_invoices as
  select i.id, i.invoice_number, i.patient_id, i.total_amount,
         i.total_amount - coalesce((select sum(p.amount) from payments p where p.invoice_id = i.id), 0) as balance
    from invoices i where i.status in ('open', 'partly_paid');

insert into payers (payer_code, name, payer_kind) values ('00120', 'Blue Prairie Health', 'commercial'), ('MCRWI', 'Medicare Wisconsin', 'medicare'), ('T19WI', 'ForwardHealth', 'medicaid');
