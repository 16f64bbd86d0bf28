create type document_kind as enum ('letter', 'pleading', 'contract', 'evidence', 'memo', 'other');

create table documents (
  id                 bigint generated always as identity primary key,
  matter_id          bigint not null references matters (id),
  client_id          bigint not null references clients (id),
  title              text not null,
  kind               document_kind not null default 'other',
  current_version_id bigint,
  version_count      integer not null default 1,
  created_by         bigint not null references timekeepers (id),
  created_at         timestamptz not null default now()
);
create index on documents (matter_id);

create table document_versions (
  id          bigint generated always as identity primary key,
  document_id bigint not null references documents (id) on delete cascade,
  version_no  integer not null check (version_no > 0),
  sha256      text not null,
  bytes       bigint not null check (bytes >= 0),
  mime_type   text not null,
  uploaded_by bigint not null references timekeepers (id),
  uploaded_at timestamptz not null default now(),
  unique (document_id, version_no)
);
alter table documents add foreign key (current_version_id) references document_versions (id);
comment on column documents.current_version_id is 'The version in force; not always the latest, drafts follow it.';

create table document_templates (
  id               bigint generated always as identity primary key,
  code             text not null unique,
  name             text not null,
  matter_type_code text references matter_types (code),
  body             text not null,
  created_at       timestamptz not null default now()
);
