create table public.paypal_connections (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id),
  merchant_id text not null,
  access_token text not null,
  refresh_token text,
  expires_at timestamptz,
  status text not null default 'connected',
  last_synced_at timestamptz,
  created_at timestamptz not null default now()
);
alter table public.paypal_connections enable row level security;
create table public.mailchimp_connections (
  id uuid primary key default gen_random_uuid(),
  api_key text not null,
  server_prefix text not null,
  audience_id text,
  sync_enabled boolean not null default true,
  last_sync timestamptz,
  last_error text,
  connected_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create table public.quickbooks_connections (
  id uuid primary key default gen_random_uuid(),
  realm_id text not null unique,
  oauth_token text not null,
  oauth_refresh_token text not null,
  token_expires_at timestamptz not null,
  sync_from date,
  synced_at timestamptz,
  is_active boolean not null default true,
  created_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
