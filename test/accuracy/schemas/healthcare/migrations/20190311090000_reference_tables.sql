-- Base code sets. Everything a form shows in a dropdown lives in one of these.
create table countries (
  code         char(2) primary key,
  name         text not null,
  phone_prefix text
);

create table languages (
  code        text primary key,          -- BCP-47
  name        text not null,
  native_name text
);

create table genders (
  code       text primary key,
  label      text not null,
  sort_order integer not null default 0
);

create table marital_statuses (
  code       text primary key,
  label      text not null,
  sort_order integer not null default 0
);

create table relationship_types (
  code       text primary key,
  label      text not null,
  sort_order integer not null default 0
);

create table specialties (
  id          uuid primary key default gen_random_uuid(),
  code        text not null unique,
  name        text not null,
  description text,
  is_active   boolean not null default true
);

create table appointment_types (
  id                   uuid primary key default gen_random_uuid(),
  code                 text not null unique,
  name                 text not null,
  default_duration_min integer not null default 20 check (default_duration_min between 5 and 480),
  color                text,
  is_active            boolean not null default true
);

create table appointment_statuses (
  code     text primary key,
  label    text not null,
  is_final boolean not null default false
);

create table encounter_types (
  id          uuid primary key default gen_random_uuid(),
  code        text not null unique,
  name        text not null,
  description text,
  is_active   boolean not null default true
);

create table visit_reasons (
  id        uuid primary key default gen_random_uuid(),
  code      text not null unique,
  name      text not null,
  is_active boolean not null default true
);

create table cancellation_reasons (
  id           uuid primary key default gen_random_uuid(),
  code         text not null unique,
  name         text not null,
  initiated_by text not null check (initiated_by in ('patient', 'clinic')),
  is_active    boolean not null default true
);

create table medication_routes (
  code  text primary key,
  label text not null
);

create table icd10_codes (
  code              text primary key,
  short_description text not null,
  long_description  text,
  chapter           smallint,
  is_billable       boolean not null default true,
  valid_from        date not null default date '2015-10-01',
  valid_to          date
);
comment on table icd10_codes is 'ICD-10-CM, loaded every October from the CMS release';

create table cpt_codes (
  code              text primary key,
  short_description text not null,
  long_description  text,
  category          text,
  rvu               numeric(8,3),
  valid_from        date,
  valid_to          date
);

insert into countries values ('US', 'United States', '+1'), ('CA', 'Canada', '+1'), ('MX', 'Mexico', '+52');
insert into languages values ('en', 'English', 'English'), ('es', 'Spanish', 'Español'), ('vi', 'Vietnamese', 'Tiếng Việt');
insert into genders values ('female', 'Female', 1), ('male', 'Male', 2), ('other', 'Other', 3), ('unknown', 'Unknown', 9);
insert into marital_statuses values ('single', 'Single', 1), ('married', 'Married', 2), ('divorced', 'Divorced', 3), ('widowed', 'Widowed', 4);
insert into relationship_types values ('spouse', 'Spouse', 1), ('parent', 'Parent', 2), ('child', 'Child', 3), ('sibling', 'Sibling', 4), ('friend', 'Friend', 5);
insert into appointment_statuses values ('booked', 'Booked', false), ('confirmed', 'Confirmed', false), ('arrived', 'Arrived', false),
  ('completed', 'Completed', true), ('cancelled', 'Cancelled', true), ('no_show', 'No show', true);
insert into medication_routes values ('po', 'By mouth'), ('iv', 'Intravenous'), ('im', 'Intramuscular'), ('top', 'Topical'), ('sc', 'Subcutaneous');
insert into specialties (code, name) values ('FM', 'Family medicine'), ('PED', 'Pediatrics'), ('CARD', 'Cardiology'), ('DERM', 'Dermatology'), ('OBG', 'Obstetrics and gynecology');
insert into appointment_types (code, name, default_duration_min) values ('NEW', 'New patient', 40), ('FU', 'Follow-up', 20), ('PHYS', 'Annual physical', 45), ('VAC', 'Vaccination', 10);
insert into encounter_types (code, name) values ('OFFICE', 'Office visit'), ('INPT', 'Inpatient stay'), ('PHONE', 'Telephone'), ('NURSE', 'Nurse visit');
insert into visit_reasons (code, name) values ('COUGH', 'Cough'), ('RASH', 'Rash'), ('BACKPAIN', 'Back pain'), ('CHECKUP', 'Check-up');
insert into cancellation_reasons (code, name, initiated_by) values ('SICK', 'Patient is ill', 'patient'), ('DOCOUT', 'Doctor unavailable', 'clinic'), ('WEATHER', 'Weather closure', 'clinic');
insert into icd10_codes (code, short_description, chapter) values ('E11.9', 'Type 2 diabetes without complications', 4), ('I10', 'Essential hypertension', 9),
  ('J06.9', 'Acute upper respiratory infection', 10), ('M54.50', 'Low back pain, unspecified', 13), ('Z00.00', 'General adult medical exam', 21);
insert into cpt_codes (code, short_description, category, rvu) values ('99213', 'Office visit, est. patient, low', 'E/M', 1.300), ('99214', 'Office visit, est. patient, moderate', 'E/M', 1.920), ('90471', 'Immunization administration', 'MED', 0.170);
