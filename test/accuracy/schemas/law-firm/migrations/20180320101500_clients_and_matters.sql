create type client_status as enum ('prospect', 'active', 'dormant', 'closed');
create type matter_status as enum ('pending', 'open', 'on_hold', 'closed');

create table clients (
  id                        bigint generated always as identity primary key,
  client_no                 text not null unique,
  name                      text not null,
  kind                      text not null check (kind in ('person', 'company', 'public body')),
  country_code              char(2) not null references countries (code),
  tax_no                    text,
  responsible_timekeeper_id bigint not null references timekeepers (id),
  status                    client_status not null default 'prospect',
  opened_on                 date not null default current_date,
  closed_on                 date
);

create table client_addresses (
  id           bigint generated always as identity primary key,
  client_id    bigint not null references clients (id) on delete cascade,
  kind         text not null check (kind in ('registered', 'postal', 'billing')),
  line_1       text not null,
  line_2       text,
  postal_code  text,
  city         text not null,
  country_code char(2) not null references countries (code),
  unique (client_id, kind)
);

create table client_contacts (
  id         bigint generated always as identity primary key,
  client_id  bigint not null references clients (id) on delete cascade,
  name       text not null,
  job_title  text,
  email      text,
  phone      text,
  mobile     text,
  is_primary boolean not null default false
);
create unique index client_contacts_one_primary on client_contacts (client_id) where is_primary;

create table client_relations (
  parent_id bigint not null references clients (id),
  child_id  bigint not null references clients (id),
  kind      text not null check (kind in ('subsidiary', 'branch', 'fund')),
  primary key (parent_id, child_id),
  check (parent_id <> child_id)
);

create table matter_types (
  code              text primary key,
  name              text not null unique,
  practice_group_id bigint not null references practice_groups (id),
  contentious       boolean not null
);

create table matters (
  id                        bigint generated always as identity primary key,
  client_id                 bigint not null references clients (id),
  matter_no                 text not null,
  title                     text not null,
  matter_type_code          text not null references matter_types (code),
  practice_group_id         bigint not null references practice_groups (id),
  office_id                 bigint not null references offices (id),
  responsible_timekeeper_id bigint not null references timekeepers (id),
  status                    matter_status not null default 'pending',
  opened_on                 date not null default current_date,
  closed_on                 date,
  unique (client_id, matter_no),
  unique (id, client_id),
  check (closed_on is null or closed_on >= opened_on)
);
comment on column matters.practice_group_id is 'The group that staffs and is credited with the matter; usually, not always, the home group of the matter type.';
comment on column matters.office_id is 'Office that opened the file and keeps it, whoever is responsible today.';
create index on matters (responsible_timekeeper_id);

create table matter_timekeepers (
  matter_id     bigint not null references matters (id) on delete cascade,
  timekeeper_id bigint not null references timekeepers (id),
  role          text not null check (role in ('lead', 'associate', 'support', 'reviewer')),
  agreed_rate   numeric(8,2),
  primary key (matter_id, timekeeper_id)
);
comment on column matter_timekeepers.agreed_rate is 'Rate negotiated for this matter; the standard rate applies when null.';

create table matter_status_history (
  matter_id  bigint not null references matters (id) on delete cascade,
  changed_at timestamptz not null default now(),
  old_status matter_status,
  new_status matter_status not null,
  changed_by bigint references timekeepers (id),
  primary key (matter_id, changed_at)
);

create function record_matter_status() returns trigger language plpgsql as $$
begin
  if new.status is distinct from old.status then
    insert into matter_status_history (matter_id, old_status, new_status) values (new.id, old.status, new.status);
  end if;
  return new;
end $$;
create trigger matter_status_changed after update of status on matters for each row execute function record_matter_status();
