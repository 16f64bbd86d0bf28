create schema tax;

create table tax.tax_types (
  id         bigint generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  periodicity text not null default 'yearly' check (periodicity in ('yearly','quarterly','once')),
  gl_account text
);

create table tax.tax_type_translations (
  tax_type_id bigint not null references tax.tax_types(id) on delete cascade,
  lang        char(2) not null,
  name        text not null,
  bill_text   text,
  primary key (tax_type_id, lang)
);

create table tax.taxpayers (
  id              bigint generated always as identity primary key,
  register_no     text not null,
  person_id       bigint references core.persons(id),
  organization_id bigint references core.organizations(id),
  liable_from     date not null,
  liable_to       date,
  withholding     boolean not null default false,
  refund_iban     text,
  constraint taxpayers_register_no_key unique (register_no),
  check (num_nonnulls(person_id, organization_id) = 1)
);

create table tax.assessments (
  id             bigint generated always as identity primary key,
  taxpayer_id    bigint not null references tax.taxpayers(id),
  tax_type_id    bigint not null references tax.tax_types(id),
  tax_year       int not null,
  taxable_base   numeric(14,2) not null,
  rate_permille  numeric(7,3) not null,
  amount         numeric(14,2) not null,
  state          text not null default 'draft' check (state in ('draft','provisional','final','appealed','void')),
  assessed_on    date,
  assessed_by    bigint references core.employees(id),
  created_at     timestamptz not null default now(),
  unique (taxpayer_id, tax_type_id, tax_year)
);

create table tax.invoices (
  id            bigint generated always as identity primary key,
  invoice_no    text not null unique,
  taxpayer_id   bigint not null references tax.taxpayers(id),
  assessment_id bigint references tax.assessments(id),
  issued_on     date not null,
  due_date      date not null,
  total         numeric(14,2) not null,
  qr_reference  text,
  status        text not null default 'open' check (status in ('open','paid','overdue','cancelled'))
);

create table tax.invoice_lines (
  id          bigint generated always as identity primary key,
  invoice_id  bigint not null references tax.invoices(id) on delete cascade,
  line_no     int not null,
  text        text not null,
  amount      numeric(14,2) not null,
  unique (invoice_id, line_no)
);

create table tax.payment_methods (
  code      text primary key,
  label_de  text not null,
  label_fr  text not null
);

create table tax.payments (
  id             bigint generated always as identity primary key,
  invoice_id     bigint not null references tax.invoices(id),
  method_code    text not null references tax.payment_methods(code),
  amount         numeric(14,2) not null check (amount > 0),
  value_date     date not null,
  reference      text,
  booked_by      bigint references core.employees(id),
  created_at     timestamptz not null default now()
);
create index payments_invoice_id_idx on tax.payments (invoice_id);

create table tax.refunds (
  id             bigint generated always as identity primary key,
  invoice_id     bigint not null references tax.invoices(id),
  method_code    text not null references tax.payment_methods(code),
  amount         numeric(14,2) not null check (amount > 0),
  value_date     date,
  iban           text not null,
  reason         text not null,
  approved_by    bigint references core.employees(id),
  created_at     timestamptz not null default now()
);
comment on table tax.refunds is 'Money the city pays back (overpaid, moved away during the year).';

create table tax.dog_registrations (
  id            bigint generated always as identity primary key,
  owner_id      bigint not null references core.persons(id),
  chip_no       text not null unique,
  dog_name      text not null,
  breed         text,
  sex           char(1) check (sex in ('m','f')),
  born_on       date,
  colour        text,
  registered_on date not null,
  deregistered_on date,
  tax_exempt    boolean not null default false
);
