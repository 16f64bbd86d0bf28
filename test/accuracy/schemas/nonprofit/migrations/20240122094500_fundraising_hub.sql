create table public.foundations (
  id uuid primary key default gen_random_uuid(),
  foundation_name text not null,
  url text,
  contact_person text,
  email text,
  typical_grant_min numeric(12, 2),
  typical_grant_max numeric(12, 2),
  topics text,
  application_deadlines text,
  country text,
  remarks text,
  added_by uuid references auth.users (id),
  added_at timestamptz not null default now()
);
create table public.project_campaigns (
  project_id uuid not null references public.projects (id) on delete cascade,
  campaign_id uuid not null unique references public.campaigns (id) on delete cascade,
  primary key (project_id, campaign_id)
);
insert into public.project_campaigns select project_id, id from public.campaigns where project_id is not null;
create table if not exists public.partners (
  id uuid primary key default gen_random_uuid(),
  display_name text not null,
  logo_path text,
  partnership_level text not null default 'standard',
  is_public boolean not null default true,
  owner_id uuid references auth.users (id),
  created_at timestamptz not null default now()
);
alter table public.grants_awarded add constraint grants_awarded_partner_fk foreign key (partner_id) references public.partners (id);
alter table public.campaigns add column end_date date;
