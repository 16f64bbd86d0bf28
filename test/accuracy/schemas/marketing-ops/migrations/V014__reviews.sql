create table content.post_approvals (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null references core.orgs (id),
  post_id      uuid not null references social.posts (id) on delete cascade,
  reviewer_id  uuid not null references core.users (id),
  state        text not null default 'pending' check (state in ('pending', 'approved', 'changes_requested', 'rejected')),
  comment      text,
  requested_at timestamptz not null default now(),
  decided_at   timestamptz
);

create table ads.creative_reviews (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  creative_id   uuid not null references ads.creatives (id) on delete cascade,
  submitted_by  uuid references core.users (id),
  reviewed_by   uuid references core.users (id),
  verdict       text check (verdict in ('ok', 'not_ok')),
  remarks       text,
  submitted_on  timestamptz not null default now(),
  reviewed_on   timestamptz
);
