create table matter_attributes (
  id         bigint generated always as identity primary key,
  matter_id  bigint not null references matters (id) on delete cascade,
  attr_name  text not null,
  attr_value text,
  unique (matter_id, attr_name)
);

create table comments (
  id           bigint generated always as identity primary key,
  subject_type text not null,
  subject_id   bigint not null,
  author_id    bigint not null references users (id),
  body         text not null,
  created_at   timestamptz not null default now()
);
create index on comments (subject_type, subject_id);

create table kyc_checks (
  id           bigint generated always as identity primary key,
  client_id    bigint not null references clients (id),
  checked_on   date not null,
  checked_by   bigint not null references timekeepers (id),
  risk         text not null check (risk in ('low', 'medium', 'high')),
  register_extract jsonb,
  expires_on   date not null
);
comment on column kyc_checks.register_extract is 'Answer of the commercial register''s web service, unchanged.';

alter table document_templates add column practice_group_ids bigint[] not null default '{}';
