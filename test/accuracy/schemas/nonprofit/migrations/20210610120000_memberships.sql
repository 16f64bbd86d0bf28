create table public.membership_tiers (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  price numeric(10, 2) not null,
  currency char(3) not null default 'USD',
  duration_months smallint not null default 12,
  benefits text[] not null default '{}',
  active boolean not null default true
);
insert into public.membership_tiers (name, price, benefits) values ('Friend', 40, '{newsletter}'), ('Patron', 150, '{newsletter,"annual dinner"}');
create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references public.donors (id),
  tier_id uuid not null references public.membership_tiers (id),
  member_number text not null unique,
  status text not null default 'active' check (status in ('active', 'lapsed', 'cancelled')),
  starts_on date not null default current_date,
  ends_on date not null,
  auto_renew boolean not null default false,
  created_at timestamptz not null default now()
);
create index memberships_donor_tier_idx on public.memberships (donor_id, tier_id);
create table public.membership_renewals (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references public.memberships (id) on delete cascade,
  donation_id uuid references public.donations (id),
  tier_id uuid not null references public.membership_tiers (id),
  starts_on date not null,
  ends_on date not null,
  renewed_at timestamptz not null default now()
);
