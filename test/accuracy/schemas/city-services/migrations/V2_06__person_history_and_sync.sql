create table core.persons_history (
  history_id          bigint generated always as identity primary key,
  id                  bigint not null,
  ahv_no              text,
  salutation_code     text,
  last_name           text not null,
  first_name          text not null,
  birth_name          text,
  born_on             date,
  died_on             date,
  marital_status_code text,
  nationality         char(2),
  email               text,
  phone               text,
  mobile              text,
  language            char(2),
  operation           char(1) not null,
  changed_at          timestamptz not null default now()
);
create index persons_history_id_idx on core.persons_history (id, changed_at);

create function core.persons_audit() returns trigger language plpgsql security definer as $$
begin
  insert into core.persons_history (id, ahv_no, salutation_code, last_name, first_name, birth_name, born_on, died_on, marital_status_code, nationality, email, phone, mobile, language, operation)
  values (old.id, old.ahv_no, old.salutation_code, old.last_name, old.first_name, old.birth_name, old.born_on, old.died_on, old.marital_status_code, old.nationality, old.email, old.phone, old.mobile, old.language, left(tg_op,1));
  return coalesce(new, old);
end $$;
create trigger persons_audit_trg before update or delete on core.persons for each row execute function core.persons_audit();

-- nightly delivery of the cantonal register (GERES)
create schema etl;
create table etl.import_batches (
  id          bigint generated always as identity primary key,
  source      text not null,
  file_name   text,
  started_at  timestamptz not null default now(),
  finished_at timestamptz,
  row_count   int,
  error_count int
);
create table etl.stg_persons (
  batch_id      bigint not null references etl.import_batches(id),
  line_no       int not null,
  ahv_no        text,
  last_name     text,
  first_name    text,
  birth_name    text,
  born_on       text,
  died_on       text,
  marital_status text,
  nationality   text,
  street        text,
  house_no      text,
  zip           text,
  event_code    text,
  error         text,
  primary key (batch_id, line_no)
);

-- working list for the dedup action in autumn 2021
create table public.tmp_person_dedup (
  keep_id   bigint,
  drop_id   bigint,
  score     real,
  decided   boolean,
  clerk     text
);

-- Strassenumbenennungen und Neunummerierungen: what was written on the house before
create table core.addresses_old (
  id            bigint generated always as identity primary key,
  address_id    bigint not null references core.addresses(id),
  old_street    text not null,
  old_house_no  text,
  old_zip       char(4),
  decision_no   text,
  replaced_on   date not null
);
comment on table core.addresses_old is 'Former spellings of an address, for deeds and the street name search.';
