create schema crm;

create table crm.companies (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  client_id uuid not null references core.clients(id),
  name text not null,
  domain text,
  employees int,
  country_code char(2),
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);
comment on table crm.companies is 'Employers of the contacts in a client''s database (B2B clients only).';

create table crm.contacts (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  client_id uuid not null references core.clients(id),
  company_id uuid references crm.companies(id),
  email text,
  first_name text,
  last_name text,
  phone text,
  phone_number text,
  country_code char(2),
  language text,
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (client_id, email)
);
comment on table crm.contacts is 'Consumers in the clients'' databases.';

alter table email.list_members add constraint list_members_contact_fk foreign key (contact_id) references crm.contacts(id) on delete cascade;
alter table email.sends add constraint sends_contact_fk foreign key (contact_id) references crm.contacts(id);

create table crm.leads (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  client_id uuid not null references core.clients(id),
  contact_id uuid references crm.contacts(id),
  email text,
  first_name text,
  last_name text,
  phone text,
  source text,
  score int not null default 0,
  stage text not null default 'new' check (stage in ('new','nurture','mql','sql','rejected','converted')),
  converted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

create table crm.deal_stages (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  name text not null,
  position int not null,
  win_percent int not null default 0
);

create table crm.deals (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  client_id uuid not null references core.clients(id),
  contact_id uuid references crm.contacts(id),
  stage_id uuid not null references crm.deal_stages(id),
  title text not null,
  amount numeric(14,2),
  currency char(3),
  expected_close date,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);

create table crm.deal_stage_history (
  id bigint generated always as identity primary key,
  org_id uuid not null,
  deal_id uuid not null references crm.deals(id) on delete cascade,
  stage_id uuid not null,
  entered_at timestamptz not null default now()
);

create function crm.log_deal_stage() returns trigger language plpgsql as $$
begin
  if new.stage_id is distinct from old.stage_id then
    insert into crm.deal_stage_history (org_id, deal_id, stage_id) values (new.org_id, new.id, new.stage_id);
  end if;
  return new;
end $$;
create trigger deals_stage_history after update on crm.deals for each row execute function crm.log_deal_stage();

create table crm.consents (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  contact_id uuid not null references crm.contacts(id) on delete cascade,
  purpose text not null,
  channel text not null,
  granted boolean not null,
  wording text,
  evidence jsonb,
  recorded_at timestamptz not null default now()
);
comment on table crm.consents is 'Proof under the GDPR. Append only.';

create table crm.segments (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  client_id uuid not null references core.clients(id),
  name text not null,
  description text,
  filter jsonb not null,
  is_dynamic boolean not null default true,
  member_count int,
  created_by uuid references core.users(id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

create table crm.touch_log (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references core.orgs(id),
  contact_id uuid references crm.contacts(id),
  deal_id uuid references crm.deals(id),
  kind text not null check (kind in ('call','meeting','email','note')),
  subject text,
  body text,
  by_user uuid references core.users(id),
  happened_at timestamptz not null default now()
);

create table crm.contact_import_rows (
  id bigint generated always as identity primary key,
  org_id uuid not null,
  batch_id uuid not null,
  line_no int not null,
  email text,
  first_name text,
  last_name text,
  phone text,
  country_code text,
  raw jsonb not null,
  problem text,
  loaded_at timestamptz
);

alter table crm.contacts enable row level security;
create policy contacts_tenant on crm.contacts using (org_id = core.current_org());
alter table crm.leads enable row level security;
create policy leads_tenant on crm.leads using (org_id = core.current_org());
