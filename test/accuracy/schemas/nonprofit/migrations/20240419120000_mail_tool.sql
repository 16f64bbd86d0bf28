create table public.mailing_lists (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  description text,
  is_public boolean not null default false,
  created_at timestamptz not null default now()
);
create table public.mailing_contacts (
  id uuid primary key default gen_random_uuid(),
  email_address text not null,
  name text,
  locale text default 'en',
  status text not null default 'subscribed' check (status in ('pending', 'subscribed', 'unsubscribed', 'bounced')),
  opted_in_at timestamptz,
  opted_out_at timestamptz,
  signup_source text,
  created_at timestamptz not null default now()
);
create unique index mailing_contacts_email_key on public.mailing_contacts (lower(email_address));
create table public.mailing_list_members (
  list_id uuid not null references public.mailing_lists (id) on delete cascade,
  contact_id uuid not null references public.mailing_contacts (id) on delete cascade,
  added_at timestamptz not null default now(),
  primary key (list_id, contact_id)
);
create table public.user_preferences (
  user_id uuid not null references auth.users (id) on delete cascade,
  key text not null,
  value jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (user_id, key)
);
comment on column public.user_preferences.key is 'email_receipts, email_events, email_newsletter, sms_shift_reminders, push_enabled, theme';
