create table lab_tests (
  id          uuid primary key default gen_random_uuid(),
  code        text not null unique,
  name        text not null,
  loinc_code  text,
  specimen    text,
  unit        text,
  turnaround_hours integer,
  is_active   boolean not null default true
);

create table lab_orders (
  id              uuid primary key default gen_random_uuid(),
  patient_id      uuid not null references patients (id),
  practitioner_id uuid not null references practitioners (id),
  encounter_id    uuid references encounters (id),
  performing_lab  text,
  priority        text not null default 'routine' check (priority in ('routine', 'urgent', 'stat')),
  status          text not null default 'ordered' check (status in ('ordered', 'collected', 'in_process', 'resulted', 'cancelled')),
  clinical_info   text,
  ordered_at      timestamptz not null default now(),
  created_at      timestamptz not null default now()
);
create index idx_lab_orders_patient on lab_orders (patient_id, ordered_at desc);

create table lab_order_items (
  id       uuid primary key default gen_random_uuid(),
  order_id uuid not null references lab_orders (id) on delete cascade,
  test_id  uuid not null references lab_tests (id),
  status   text not null default 'pending',
  unique (order_id, test_id)
);

create table lab_results (
  id            uuid primary key default gen_random_uuid(),
  order_item_id uuid not null references lab_order_items (id),
  accession_number text,
  value_numeric numeric,
  value_text    text,
  unit          text,
  abnormal_flag text check (abnormal_flag in ('L', 'H', 'LL', 'HH', 'A')),
  resulted_at   timestamptz not null default now(),
  verified_by   uuid references users (id),
  comment       text
);
create index idx_lab_results_item on lab_results (order_item_id);

insert into lab_tests (code, name, loinc_code, specimen) values ('A1C', 'Hemoglobin A1c', '4548-4', 'bld'), ('GLU', 'Glucose', '2345-7', 'ser'), ('CHOL', 'Cholesterol total', '2093-3', 'ser');
