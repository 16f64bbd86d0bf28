-- App 4.0: international recipients
create table public.transfer_recipients (
  id                bigint generated always as identity primary key,
  owner_customer_id uuid not null references public.customers (id),
  full_name         text not null,
  account_number    text not null,
  routing_code      text,
  bank_name         text,
  country           char(2),
  currency          char(3),
  is_favourite      boolean not null default false,
  last_used_at      timestamptz,
  created_at        timestamptz not null default now()
);
create index transfer_recipients_owner_idx on public.transfer_recipients (owner_customer_id);

alter table public.transfers add column recipient_id bigint references public.transfer_recipients (id);

create table public.transfer_remittances (
  transfer_id     uuid primary key references public.transfers (id),
  reference       text,
  structured_ref  text,
  purpose_code    text
);
comment on table public.transfer_remittances is 'Reference text of a transfer.';

create table public.push_notifications (
  id          uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id),
  device_id   text,
  title       text not null,
  body        text,
  data        jsonb,
  status      text not null default 'queued',
  queued_at   timestamptz not null default now(),
  opened_at   timestamptz
);
create index push_notifications_customer_idx on public.push_notifications (customer_id, queued_at);

alter table public.customers add column phone_number text;
create index transfers_wallet_idx on public.transfers (wallet_id);
