create type public.donor_type as enum ('individual', 'company', 'foundation', 'church');
create table public.donors (
  id uuid primary key default gen_random_uuid(),
  donor_type public.donor_type not null default 'individual',
  first_name text,
  last_name text,
  organisation_name text,
  email text,
  phone text,
  language text not null default 'en',
  do_not_contact boolean not null default false,
  source text,
  created_by uuid references auth.users (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index donors_email_idx on public.donors (lower(email));
alter table public.donors enable row level security;
create policy "staff read donors" on public.donors for select to authenticated
  using (exists (select 1 from public.user_roles r where r.user_id = auth.uid() and r.role in ('admin', 'staff', 'treasurer')));

create table public.donor_addresses (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references public.donors (id) on delete cascade,
  kind text not null default 'home' check (kind in ('home', 'work', 'billing')),
  line1 text not null,
  line2 text,
  city text not null,
  region text,
  postal_code text,
  country_code char(2) not null references public.countries (code),
  is_primary boolean not null default true
);
create table public.donor_notes (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references public.donors (id) on delete cascade,
  author_id uuid references auth.users (id),
  contact_kind text not null default 'note' check (contact_kind in ('note', 'call', 'meeting', 'letter')),
  body text not null,
  follow_up_on date,
  created_at timestamptz not null default now()
);
comment on table public.donor_notes is 'Confidential, major gift officers only';
create table public.tags (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  color text
);
create table public.donor_tags (
  donor_id uuid not null references public.donors (id) on delete cascade,
  tag_id uuid not null references public.tags (id) on delete cascade,
  primary key (donor_id, tag_id)
);
