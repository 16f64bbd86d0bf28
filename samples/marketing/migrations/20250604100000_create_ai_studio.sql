create schema if not exists pulse_ai;

create table pulse_ai.prompts (
    prompt_id uuid primary key default gen_random_uuid(),
    org_id uuid not null references pulse.orgs (org_id) on delete cascade,
    template text not null,
    model varchar(100) not null,
    temperature numeric(3, 2),
    created_by uuid references pulse.users (user_id) on delete set null,
    created_at timestamptz not null default now()
);

-- Generated, not uploaded: see pulse.assets for files.
create table pulse_ai.assets (
    asset_id uuid primary key default gen_random_uuid(),
    org_id uuid not null references pulse.orgs (org_id) on delete cascade,
    prompt_id uuid references pulse_ai.prompts (prompt_id) on delete set null,
    asset_type varchar(50) not null,
    content jsonb not null,
    language varchar(10),
    quality_score real,
    created_at timestamptz not null default now()
);

alter table pulse_ai.prompts enable row level security;
create policy prompts_org_isolation on pulse_ai.prompts
    using (org_id = current_setting('app.current_org_id', true)::uuid);
alter table pulse_ai.assets enable row level security;
create policy assets_org_isolation on pulse_ai.assets
    using (org_id = current_setting('app.current_org_id', true)::uuid);

grant usage on schema pulse_ai to pulse_app;
grant select, insert, update, delete on all tables in schema pulse_ai to pulse_app;
