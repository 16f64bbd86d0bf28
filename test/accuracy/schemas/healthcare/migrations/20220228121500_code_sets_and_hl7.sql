-- old charts and workers' comp payers still talk ICD-9
create table icd9_codes (
  code              text primary key,
  short_description text not null,
  long_description  text,
  chapter           smallint,
  is_billable       boolean not null default false,
  valid_from        date,
  valid_to          date default date '2015-09-30'
);

create table hl7_v2_messages (
  id            bigint generated always as identity primary key,
  direction     char(1) not null check (direction in ('I', 'O')),
  message_type  text not null,           -- ADT^A04, ORM^O01, ORU^R01
  control_id    text not null,
  sending_app   text,
  receiving_app text,
  raw           text not null,
  ack_code      text,
  received_at   timestamptz not null default now()
);

create table hl7_v3_documents (
  id            bigint generated always as identity primary key,
  direction     char(1) not null,
  template_oid  text not null,           -- CCD, discharge summary (CDA R2)
  document_oid  text not null,
  patient_id    uuid references patients (id),
  raw           xml not null,
  schematron_ok boolean,
  received_at   timestamptz not null default now()
);

insert into icd9_codes (code, short_description, chapter) values ('250.00', 'Diabetes mellitus type II, controlled', 3), ('401.9', 'Hypertension, unspecified', 7);

-- dashboards filter by name + birthday all day long
create index idx_patients_name_dob on patients (last_name, birth_date);
alter table encounters add column finished_at timestamptz;
