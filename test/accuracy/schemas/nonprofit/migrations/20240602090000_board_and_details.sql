create table public.board_members (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid references public.profiles (id),
  full_name text not null,
  office text not null,
  term_starts_on date not null,
  term_ends_on date,
  conflict_statement_path text
);
create table public.board_meetings (
  id uuid primary key default gen_random_uuid(),
  held_at timestamptz not null,
  place text,
  agenda text,
  minutes text,
  approved_on date
);
create table public.volunteer_details (
  volunteer_id uuid primary key references public.volunteers (id) on delete cascade,
  tshirt_size text,
  languages text[],
  has_car boolean not null default false,
  dietary_needs text,
  how_did_you_hear text
);
drop policy "staff read donors" on public.donors;
create policy "staff read donors" on public.donors for select to authenticated
  using (exists (select 1 from public.user_roles r where r.user_id = auth.uid() and r.role <> 'member'));
alter table public.venues rename column line1 to street;
