-- onboarding form (sprint 31)
create table core.client_profiles (
  client_id      uuid primary key references core.clients (id) on delete cascade,
  org_id         uuid not null references core.orgs (id),
  about          text,
  target_market  text,
  fiscal_year_start int,
  competitors    text[],
  updated_at     timestamptz not null default now()
);

alter table core.clients add column site_url text;
update core.clients set site_url = website where site_url is null;

-- the filter bar wants a join table
create table core.campaign_brands (
  campaign_id uuid not null references core.campaigns (id) on delete cascade,
  brand_id    uuid not null references core.brands (id) on delete cascade,
  org_id      uuid not null references core.orgs (id),
  primary key (campaign_id, brand_id)
);

insert into core.campaign_brands (campaign_id, brand_id, org_id)
  select id, brand_id, org_id from core.campaigns where brand_id is not null;
