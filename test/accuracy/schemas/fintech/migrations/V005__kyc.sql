create type kyc.risk_level as enum ('low', 'medium', 'high', 'prohibited');

create table kyc.applicants (
  id             uuid primary key default gen_random_uuid(),
  customer_id    uuid not null unique references public.customers (id),
  status         text not null default 'started' check (status in ('started', 'pending', 'approved', 'rejected', 'expired')),
  provider_ref   text,
  submitted_at   timestamptz,
  decided_at     timestamptz,
  decided_by     uuid references public.staff_users (id),
  reject_reason  text,
  check (status not in ('approved', 'rejected') or decided_at is not null)
);
comment on table kyc.applicants is 'Identification process of a customer. Open to compliance only.';
alter table kyc.applicants enable row level security;
create policy applicants_service on kyc.applicants to service_role using (true);

create table kyc.applicants_history (
  hist_id       bigint generated always as identity primary key,
  hist_op       char(1) not null,
  hist_at       timestamptz not null default now(),
  id            uuid not null,
  customer_id   uuid,
  status        text,
  provider_ref  text,
  submitted_at  timestamptz,
  decided_at    timestamptz,
  decided_by    uuid,
  reject_reason text
);
comment on table kyc.applicants_history is 'Old row versions of applicants, by trigger. Keep ten years.';
create function kyc.applicants_keep_history() returns trigger language plpgsql as $$
begin
  insert into kyc.applicants_history (hist_op, id, customer_id, status, provider_ref, submitted_at, decided_at, decided_by, reject_reason)
  values (left(tg_op, 1), old.id, old.customer_id, old.status, old.provider_ref, old.submitted_at, old.decided_at, old.decided_by, old.reject_reason);
  return coalesce(new, old);
end $$;
create trigger applicants_history_trg after update or delete on kyc.applicants
  for each row execute function kyc.applicants_keep_history();

create table kyc.document_types (
  code        text primary key,
  description text not null,
  sort_order  smallint not null default 0,
  two_sided   boolean not null default false
);
comment on table kyc.document_types is 'Identity documents that we accept.';
insert into kyc.document_types (code, description, two_sided) values ('passport', 'Passport', false), ('id_card', 'National id card', true), ('residence_permit', 'Residence permit', true);

create table kyc.documents (
  id            uuid primary key default gen_random_uuid(),
  applicant_id  uuid not null references kyc.applicants (id),
  document_type text not null references kyc.document_types (code),
  document_no   text,
  issuing_country char(2) references public.countries (code),
  expires_on    date,
  storage_key   text not null,
  sha256        text not null,
  uploaded_at   timestamptz not null default now(),
  verified_at   timestamptz
);
create index documents_applicant_idx on kyc.documents (applicant_id);
comment on table kyc.documents is 'Scans of identity documents.';

create table kyc.checks (
  id           uuid primary key default gen_random_uuid(),
  applicant_id uuid not null references kyc.applicants (id),
  check_type   text not null check (check_type in ('document', 'liveness', 'address', 'sanctions', 'pep')),
  provider     text not null,
  result       text check (result in ('clear', 'consider', 'failed')),
  raw          jsonb,
  requested_at timestamptz not null default now(),
  completed_at timestamptz
);
create index checks_applicant_idx on kyc.checks (applicant_id);
comment on table kyc.checks is 'Single checks at the providers.';

create table kyc.watchlists (
  id         integer generated always as identity primary key,
  code       text not null unique,
  name       text not null,
  publisher  text not null,
  refreshed_at timestamptz
);
comment on table kyc.watchlists is 'OFAC, UN, EU, HMT and the PEP list.';

create table kyc.screening_hits (
  id           bigint generated always as identity primary key,
  customer_id  uuid not null references public.customers (id),
  watchlist_id integer not null references kyc.watchlists (id),
  matched_name text not null,
  match_score  numeric(5, 2) not null,
  disposition  text not null default 'open' check (disposition in ('open', 'false_positive', 'true_match')),
  found_at     timestamptz not null default now(),
  closed_by    uuid references public.staff_users (id),
  closed_at    timestamptz
);
create index screening_hits_customer_idx on kyc.screening_hits (customer_id);
comment on table kyc.screening_hits is 'Possible matches on watch lists.';

create table kyc.risk_ratings (
  id           bigint generated always as identity primary key,
  customer_id  uuid not null references public.customers (id),
  rating       kyc.risk_level not null,
  score        integer not null check (score between 0 and 100),
  reasons      jsonb not null default '[]',
  assessed_by  uuid references public.staff_users (id),
  assessed_at  timestamptz not null default now(),
  valid_until  date
);
create index risk_ratings_customer_idx on kyc.risk_ratings (customer_id, assessed_at desc);
comment on table kyc.risk_ratings is 'AML risk of customers, newest counts.';
