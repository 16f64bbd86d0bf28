create table core.departments (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  name_de     text not null,
  name_fr     text not null,
  parent_id   bigint references core.departments(id),
  cost_center text
);

create table core.employees (
  id            bigint generated always as identity primary key,
  personnel_no  text not null unique,
  last_name     text not null,
  first_name    text not null,
  email         text not null unique,
  phone_ext     text,
  department_id bigint not null references core.departments(id),
  job_title     text,
  employed_from date not null,
  employed_to   date
);

create table core.documents (
  id           bigint generated always as identity primary key,
  owner_type   text not null,   -- 'permit','inspection','taxpayer','service_request',...
  owner_id     bigint not null,
  title        text not null,
  file_name    text not null,
  mime_type    text not null,
  storage_path text not null,
  size_bytes   bigint,
  uploaded_by  bigint references core.employees(id),
  uploaded_at  timestamptz not null default now()
);
create index documents_owner_idx on core.documents (owner_type, owner_id);
comment on table core.documents is 'All files filed with a business object of any department.';

create table core.notes (
  id           bigint generated always as identity primary key,
  subject_type text not null check (subject_type in ('person','organization','permit','inspection','service_request','taxpayer')),
  subject_id   bigint not null,
  body         text not null,
  visibility   text not null default 'internal' check (visibility in ('internal','public')),
  author_id    bigint references core.employees(id),
  created_at   timestamptz not null default now()
);
create index notes_subject_idx on core.notes (subject_type, subject_id);

create table core.fax_numbers (
  employee_id bigint primary key references core.employees(id),
  fax         text not null
);
