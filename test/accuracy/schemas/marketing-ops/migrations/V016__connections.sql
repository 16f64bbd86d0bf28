-- one per platform, as the OAuth apps came through review one after another

create table ads.google_ads_connections (
  id               uuid primary key default gen_random_uuid(),
  org_id           uuid not null references core.orgs (id),
  login_customer_id text not null,
  refresh_token    text not null,
  access_token     text,
  token_expires_at timestamptz,
  scopes           text[],
  connected_by     uuid references core.users (id),
  status           text not null default 'active',
  created_at       timestamptz not null default now()
);

create table ads.meta_connections (
  id               uuid primary key default gen_random_uuid(),
  org_id           uuid not null references core.orgs (id),
  business_id      text not null,
  system_user_token text not null,
  expires_at       timestamptz,
  permissions      jsonb,
  user_id          uuid references core.users (id),
  revoked          boolean not null default false,
  created_at       timestamptz not null default now()
);

create table social.tiktok_credentials (
  org_id           uuid primary key references core.orgs (id),
  open_id          text not null,
  access_token     text not null,
  refresh_token    text not null,
  access_expires   bigint not null,
  refresh_expires  bigint not null,
  last_error       text,
  updated_at       timestamptz not null default now()
);

create table email.sendgrid_accounts (
  id               serial primary key,
  org_id           uuid not null references core.orgs (id),
  subuser          text not null,
  api_key          text not null,
  webhook_secret   text,
  enabled          boolean not null default true,
  added_by         uuid references core.users (id),
  added_on         date not null default current_date
);

alter table ads.google_ads_connections enable row level security;
create policy google_conn_tenant on ads.google_ads_connections using (org_id = core.current_org());
