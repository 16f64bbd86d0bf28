-- applicant portal, built by the web agency
alter table rec_candidate add column e_mail_addr varchar(160);
alter table rec_candidate add column portal_password varchar(128);

create table rec_candidate_document (
  id            serial primary key,
  candidate_id  integer not null references rec_candidate (candidate_id) on delete cascade,
  kind          varchar(20) not null default 'CV',
  filename      varchar(255) not null,
  content_type  varchar(100),
  data          bytea not null,
  size_bytes    integer,
  uploaded_at   timestamptz not null default now()
);
create index rec_candidate_document_cand on rec_candidate_document (candidate_id);
