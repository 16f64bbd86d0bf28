create table esignature_requests (
  id                  bigint generated always as identity primary key,
  document_version_id bigint not null references document_versions (id),
  document_id         bigint not null references documents (id),
  status              text not null default 'sent',
  signer_1_name       text not null,
  signer_1_email      text not null,
  signer_1_signed_at  timestamptz,
  signer_2_name       text,
  signer_2_email      text,
  signer_2_signed_at  timestamptz,
  message             text,
  provider_payload    jsonb,
  sent_at             timestamptz not null default now()
);

create table timekeeper_month_stats (
  timekeeper_id    bigint not null references timekeepers (id),
  month            date not null,
  hours            numeric(8,2) not null,
  billed_hours     numeric(8,2) not null,
  realisation_pct  numeric(5,2) not null,
  refreshed_at     timestamptz not null,
  primary key (timekeeper_id, month)
);
comment on table timekeeper_month_stats is 'Materialised by the reporting job.';

create view matter_overview as
select m.id, c.client_no || '/' || m.matter_no as file_no, c.name as client_name, m.title, m.status, t.initials as responsible
from matters m join clients c on c.id = m.client_id join timekeepers t on t.id = m.responsible_timekeeper_id;

create view unbilled_time as
select matter_id, sum(minutes) as minutes, sum(amount) as amount from time_entries where not billed group by matter_id;
