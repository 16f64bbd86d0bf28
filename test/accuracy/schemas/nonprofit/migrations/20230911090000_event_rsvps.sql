create table public.event_rsvps (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  profile_id uuid references public.profiles (id),
  attendee_name text not null,
  attendee_email text not null,
  answer text not null default 'yes' check (answer in ('yes', 'no', 'maybe')),
  guests smallint not null default 0,
  note text,
  responded_at timestamptz not null default now()
);
alter table public.event_rsvps enable row level security;
create policy "anyone can rsvp" on public.event_rsvps for insert to anon, authenticated with check (true);
create policy "own rsvps" on public.event_rsvps for select to authenticated using (profile_id = auth.uid());
-- found by the crawler on partner calendars, waiting for a yes of the chapter
create table public.events_new (
  id uuid primary key default gen_random_uuid(),
  source_url text not null unique,
  raw_title text not null,
  raw_date text,
  raw_place text,
  crawl_run uuid not null,
  seen_at timestamptz not null default now(),
  verdict text check (verdict in ('take', 'skip'))
);
