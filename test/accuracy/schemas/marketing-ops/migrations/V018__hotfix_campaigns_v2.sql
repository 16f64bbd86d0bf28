-- MKT-1187: the planner rewrite needs other fields and we must not lock core.campaigns on a Monday.
-- Dual write for now, switch over after the Easter freeze.
create table core.campaigns_v2 (
  id                 uuid primary key default gen_random_uuid(),
  org_id             uuid not null references core.orgs (id),
  client_id          uuid not null references core.clients (id),
  title              text not null,
  goal               text,
  state              text not null default 'planned',
  start_date         date,
  end_date           date,
  total_budget       numeric(14,2),
  currency_code      char(3),
  lead_id            uuid references core.users (id),
  channels           text[] not null default '{}',
  settings           jsonb not null default '{}',
  source_campaign_id uuid,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create index campaigns_v2_client_idx on core.campaigns_v2 (client_id);

create function core.copy_campaign_to_v2() returns trigger language plpgsql as $$
begin
  insert into core.campaigns_v2 (id, org_id, client_id, title, goal, state, start_date, end_date, total_budget, currency_code, lead_id, source_campaign_id)
  values (new.id, new.org_id, new.client_id, new.name, new.objective, new.status::text, new.starts_on, new.ends_on, new.budget, new.currency, new.owner_id, new.id)
  on conflict (id) do update set title = excluded.title, goal = excluded.goal, state = excluded.state,
    start_date = excluded.start_date, end_date = excluded.end_date, total_budget = excluded.total_budget, updated_at = now();
  return new;
end $$;
create trigger campaigns_dual_write after insert or update on core.campaigns for each row execute function core.copy_campaign_to_v2();
