create table public.newsletter_subscribers (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  first_name text,
  language text not null default 'en',
  source text,
  confirm_token text,
  confirmed_at timestamptz,
  unsubscribed_at timestamptz,
  created_at timestamptz not null default now()
);
create table public.newsletters (
  id uuid primary key default gen_random_uuid(),
  subject text not null,
  preheader text,
  html text not null,
  language text not null default 'en',
  scheduled_at timestamptz,
  sent_at timestamptz,
  created_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create table public.email_templates (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  language text not null default 'en',
  subject text not null,
  html text not null,
  updated_at timestamptz not null default now(),
  unique (key, language)
);
create table public.email_sends (
  id uuid primary key default gen_random_uuid(),
  to_email text not null,
  donor_id uuid references public.donors (id),
  template_key text,
  subject text not null,
  status text not null default 'queued',
  message_id text,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  title text not null,
  body text,
  link text,
  read_at timestamptz,
  created_at timestamptz not null default now()
);
create index notifications_user_id_idx on public.notifications (user_id) where read_at is null;
alter table public.notifications enable row level security;
create policy "own notifications" on public.notifications for select to authenticated using (user_id = auth.uid());
create table public.notification_settings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references auth.users (id) on delete cascade,
  email_receipts boolean not null default true,
  email_events boolean not null default true,
  email_newsletter boolean not null default false,
  sms_shift_reminders boolean not null default false,
  push_enabled boolean not null default false,
  updated_at timestamptz not null default now()
);
