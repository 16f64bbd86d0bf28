create table public.email_log (
  id          bigint generated always as identity primary key,
  to_address  text not null,
  subject     text not null,
  template    text,
  variables   jsonb,
  message_id  text,
  sent_at     timestamptz not null default now(),
  bounced     boolean not null default false
);
comment on table public.email_log is 'Mails that left through the provider.';

-- for the BI tool, which cannot read enums
create table public.transfer_statuses (
  code  text primary key,
  label text not null,
  final boolean not null default false
);
insert into public.transfer_statuses (code, label, final) values
  ('created', 'Created', false), ('screening', 'In screening', false), ('submitted', 'Submitted', false),
  ('settled', 'Settled', true), ('rejected', 'Rejected', true), ('returned', 'Returned', true);

create table if not exists public.webhook_deliveries (
  id            bigint generated always as identity primary key,
  api_client_id uuid not null,
  event_name    text not null,
  request_body  jsonb,
  response_body text,
  next_retry_at timestamptz
);

alter table public.statements add constraint statements_unique_month unique (wallet_id, period_start);
create index clearings_card_cleared_idx on cards.clearings (card_id, cleared_on);
alter table public.direct_credits rename column remittance to remittance_text;
