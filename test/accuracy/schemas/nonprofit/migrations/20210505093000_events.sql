create table public.venues (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  line1 text,
  city text,
  postal_code text,
  country_code char(2) references public.countries (code),
  capacity int,
  wheelchair_accessible boolean
);
create table public.events (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id),
  venue_id uuid references public.venues (id),
  campaign_id uuid references public.campaigns (id),
  title text not null,
  slug text not null unique,
  description text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  capacity int,
  is_published boolean not null default false,
  created_by uuid references auth.users (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger events_updated_at before update on public.events for each row execute function public.set_updated_at();
alter table public.events enable row level security;
create policy "published events are public" on public.events for select to anon, authenticated using (is_published);
alter table public.volunteer_shifts add constraint volunteer_shifts_event_id_fkey foreign key (event_id) references public.events (id) on delete cascade;

create table public.event_sessions (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  title text not null,
  description text,
  speaker text,
  room text,
  starts_at timestamp not null,
  ends_at timestamp not null
);
create table public.ticket_types (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  name text not null,
  price numeric(10, 2) not null default 0,
  currency char(3) not null default 'USD',
  quantity int,
  sales_end_at timestamptz
);
create table public.event_registrations (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  ticket_type_id uuid references public.ticket_types (id),
  user_id uuid references auth.users (id),
  full_name text not null,
  email text not null,
  quantity smallint not null default 1,
  status text not null default 'confirmed' check (status in ('pending', 'confirmed', 'cancelled')),
  dietary_needs text,
  registered_at timestamptz not null default now(),
  checked_in_at timestamptz
);
create index event_registrations_event_id_idx on public.event_registrations (event_id);
create table public.event_sponsors (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  donor_id uuid references public.donors (id),
  name text not null,
  logo_path text,
  level text not null check (level in ('gold', 'silver', 'bronze')),
  amount numeric(12, 2)
);
