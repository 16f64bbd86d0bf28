create table crm.smart_lists (
  id             bigserial primary key,
  org_id         uuid not null,
  label          text not null,
  rules          jsonb not null,
  combinator     text default 'AND',
  contact_count  int,
  refreshed_at   timestamptz,
  owner_id       uuid references core.users(id),
  created_at     timestamptz not null default now()
);
comment on table crm.smart_lists is 'Lists that fill themselves by rules, for the new contact screen.';

create table email.unsubscribes (
  id               uuid primary key default gen_random_uuid(),
  org_id           uuid not null,
  email_address    text not null,
  campaign_id      uuid references email.campaigns(id),
  unsubscribed_at  timestamptz not null default now()
);
create index unsubscribes_email_idx on email.unsubscribes (org_id, email_address);
