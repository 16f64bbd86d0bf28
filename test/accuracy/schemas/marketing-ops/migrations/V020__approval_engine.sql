create table ops.approval_flows (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  name          text not null,
  subject_type  text not null,
  is_default    boolean not null default false,
  created_at    timestamptz not null default now(),
  deleted_at    timestamptz
);

create table ops.approval_steps (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null,
  flow_id       uuid not null references ops.approval_flows (id) on delete cascade,
  step_no       int not null,
  approver_role text,
  approver_id   uuid references core.users (id),
  hours_to_decide int,
  unique (flow_id, step_no)
);

create table ops.approvals (
  id            uuid primary key default gen_random_uuid(),
  org_id        uuid not null references core.orgs (id),
  flow_id       uuid references ops.approval_flows (id),
  step_no       int,
  subject_type  text not null check (subject_type in ('social_post', 'ad_creative', 'landing_page', 'mailing', 'estimate')),
  subject_id    uuid not null,
  requested_by  uuid references core.users (id),
  approver_id   uuid references core.users (id),
  status        text not null default 'pending' check (status in ('pending', 'approved', 'changes_requested', 'rejected')),
  note          text,
  due_at        timestamptz,
  decided_at    timestamptz,
  created_at    timestamptz not null default now()
);
create index approvals_subject_idx on ops.approvals (subject_type, subject_id);
alter table ops.approvals enable row level security;
create policy approvals_tenant on ops.approvals using (org_id = core.current_org());
