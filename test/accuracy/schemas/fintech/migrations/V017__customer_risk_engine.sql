-- data team: nightly batch scores
create table public.customer_risk_scores (
  customer_id   uuid primary key references public.customers (id),
  risk_band     text not null check (risk_band in ('low', 'medium', 'high', 'prohibited')),
  score         integer not null,
  factors       jsonb,
  calculated_at timestamptz not null default now(),
  valid_until   date
);
comment on table public.customer_risk_scores is 'AML risk per customer, from the scoring job.';

create table kyc.countries (
  iso2          char(2) primary key,
  name          text not null,
  iso3          char(3),
  is_sanctioned boolean not null default false,
  risk          kyc.risk_level not null default 'medium'
);
comment on table kyc.countries is 'Countries for the risk matrix.';
insert into kyc.countries (iso2, name, iso3, is_sanctioned, risk) values
  ('GB', 'United Kingdom', 'GBR', false, 'low'), ('DE', 'Germany', 'DEU', false, 'low'),
  ('LT', 'Lithuania', 'LTU', false, 'low'), ('KP', 'North Korea', 'PRK', true, 'prohibited');

create table kyc.transaction_alerts (
  id          bigint generated always as identity primary key,
  customer_id uuid not null references public.customers (id),
  scenario    text not null,
  severity    smallint not null check (severity between 1 and 5),
  details     jsonb not null,
  disposition text not null default 'open' check (disposition in ('open', 'cleared', 'escalated')),
  raised_at   timestamptz not null default now(),
  closed_by   uuid references public.staff_users (id),
  closed_at   timestamptz
);
create index transaction_alerts_customer_idx on kyc.transaction_alerts (customer_id);
comment on table kyc.transaction_alerts is 'Hits of the monitoring rules.';

create table kyc.reminders_sent (
  id           bigint generated always as identity primary key,
  applicant_id uuid not null references kyc.applicants (id),
  channel      text not null check (channel in ('email', 'sms', 'push')),
  template     text not null,
  sent_on      date not null default current_date,
  reaction     text
);
comment on table kyc.reminders_sent is 'We asked again for documents.';
