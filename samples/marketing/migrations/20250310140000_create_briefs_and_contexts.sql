create table pulse.creative_contexts (
    context_id uuid primary key default gen_random_uuid(),
    org_id uuid not null references pulse.orgs (org_id) on delete cascade,
    name text not null,
    audience jsonb,
    tone_of_voice text,
    key_messages text[],
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table pulse.creative_briefs (
    brief_id uuid primary key default gen_random_uuid(),
    org_id uuid not null references pulse.orgs (org_id) on delete cascade,
    campaign_id uuid references pulse.campaigns (campaign_id) on delete set null,
    context_id uuid references pulse.creative_contexts (context_id) on delete set null,
    title text not null,
    brief_data jsonb not null default '{}'::jsonb,
    due_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index creative_briefs_campaign_id_idx on pulse.creative_briefs (campaign_id);

create trigger creative_contexts_touch before update on pulse.creative_contexts
    for each row execute function pulse.touch_updated_at();
create trigger creative_briefs_touch before update on pulse.creative_briefs
    for each row execute function pulse.touch_updated_at();
