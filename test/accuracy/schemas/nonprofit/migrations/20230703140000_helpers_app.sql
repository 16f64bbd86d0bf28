-- summer of code: shift app for the food bank
create table public.helpers (
  id uuid primary key default gen_random_uuid(),
  auth_id uuid references auth.users (id),
  name text not null,
  contact_email text,
  mobile text,
  chapter_id uuid references public.chapters (id),
  availability text[],
  active boolean not null default true,
  since date default current_date
);
create table public.helper_assignments (
  id uuid primary key default gen_random_uuid(),
  helper_id uuid not null references public.helpers (id) on delete cascade,
  shift_id uuid not null references public.volunteer_shifts (id) on delete cascade,
  confirmed boolean not null default false,
  showed_up boolean,
  assigned_at timestamptz not null default now()
);
create table public.volunteer_reminders (
  id uuid primary key default gen_random_uuid(),
  volunteer_id uuid not null references public.volunteers (id) on delete cascade,
  shift_id uuid references public.volunteer_shifts (id) on delete cascade,
  channel text not null default 'sms' check (channel in ('sms', 'email', 'push')),
  text text not null,
  remind_at timestamptz not null,
  delivered_at timestamptz
);
create table public.sms_messages (
  id bigint generated always as identity primary key,
  to_number text not null,
  message text not null,
  twilio_sid text,
  status text not null default 'queued',
  cost numeric(8, 4),
  sent_at timestamptz,
  created_at timestamptz not null default now()
);
