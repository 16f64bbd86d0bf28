create type core.campaign_status as enum ('planned', 'live', 'paused', 'finished', 'cancelled');
create type core.channel_kind as enum ('paid_search', 'paid_social', 'organic_social', 'email', 'display', 'affiliate');

create table core.channels (
  code        text primary key,
  name        text not null,
  sort_order  int not null default 0,
  is_paid     boolean not null
);
comment on table core.channels is 'The channels of a marketing plan. Lookup.';
insert into core.channels (code, name, sort_order, is_paid) values
  ('paid_search', 'Paid search', 1, true),
  ('paid_social', 'Paid social', 2, true),
  ('organic_social', 'Organic social', 3, false),
  ('email', 'E-mail', 4, false),
  ('display', 'Display', 5, true),
  ('affiliate', 'Affiliate', 6, true);

create table core.clients (
  id                 uuid primary key default gen_random_uuid(),
  org_id             uuid not null references core.orgs (id),
  name               text not null,
  legal_name         text,
  website            text,
  industry           text,
  email              text,
  phone              text,
  status             text not null default 'active' check (status in ('prospect', 'active', 'dormant', 'lost')),
  account_manager_id uuid references core.users (id),
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now(),
  deleted_at         timestamptz,
  unique (org_id, name)
);

create table core.client_contacts (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id) on delete cascade,
  full_name   text not null,
  email       text,
  phone       text,
  job_title   text,
  is_primary  boolean not null default false,
  signs_off   boolean not null default false,
  created_at  timestamptz not null default now(),
  deleted_at  timestamptz
);
comment on table core.client_contacts is 'The people at the client whom we talk to.';

create table core.brands (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  name        text not null,
  tone_of_voice text,
  primary_color text,
  logo_asset_id uuid,
  website     text,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  deleted_at  timestamptz
);

create table core.initiatives (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null references core.orgs (id),
  client_id   uuid not null references core.clients (id),
  name        text not null,
  theme       text,
  fiscal_year int not null,
  starts_on   date,
  ends_on     date,
  created_at  timestamptz not null default now(),
  deleted_at  timestamptz
);
comment on table core.initiatives is 'Yearly themes that campaigns hang under.';

create table core.campaigns (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  client_id     uuid not null references core.clients (id),
  initiative_id uuid references core.initiatives (id),
  brand_id      uuid references core.brands (id),
  name          text not null,
  objective     text,
  status        core.campaign_status not null default 'planned',
  starts_on     date not null,
  ends_on       date,
  budget        numeric(14,2),
  currency      char(3) not null default 'EUR',
  owner_id      uuid references core.users (id),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  deleted_at    timestamptz
);
create index campaigns_org_client_idx on core.campaigns (org_id, client_id);

create table core.campaign_goals (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  campaign_id  uuid not null references core.campaigns (id) on delete cascade,
  channel      core.channel_kind,
  metric       text not null,
  target_value numeric(18,4) not null,
  due_on       date,
  created_at   timestamptz not null default now()
);

create table core.campaign_budgets (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  campaign_id  uuid not null references core.campaigns (id) on delete cascade,
  channel_code text not null references core.channels (code),
  month        date not null,
  amount       numeric(14,2) not null,
  currency     char(3) not null default 'EUR',
  unique (campaign_id, channel_code, month)
);

create trigger clients_touch before update on core.clients for each row execute function core.touch_updated_at();
create trigger campaigns_touch before update on core.campaigns for each row execute function core.touch_updated_at();

alter table core.clients enable row level security;
create policy clients_tenant on core.clients using (org_id = core.current_org());
alter table core.brands enable row level security;
create policy brands_tenant on core.brands using (org_id = core.current_org());
alter table core.campaigns enable row level security;
create policy campaigns_tenant on core.campaigns using (org_id = core.current_org());
