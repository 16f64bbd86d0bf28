create table activities (
    id bigserial primary key,
    type varchar(40) not null,
    subject_type varchar(120) not null,
    subject_id bigint not null,
    source_type varchar(120),
    source_id bigint,
    user_id bigint references users (id) on delete set null,
    title varchar(255) not null,
    occurred_at timestamp(0) not null,
    created_at timestamp(0)
);
create index activities_subject_index on activities (subject_type, subject_id, occurred_at desc);
comment on table activities is 'Timeline lines shown on a record. Written by observers of calls, meetings, emails, notes; can be rebuilt with artisan crm:rebuild-timeline.';

create table tasks (
    id bigserial primary key,
    taskable_type varchar(120),
    taskable_id bigint,
    title varchar(255) not null,
    description text,
    priority varchar(10) not null default 'normal',
    status varchar(20) not null default 'open',
    assigned_to bigint references users (id) on delete set null,
    created_by bigint references users (id) on delete set null,
    due_at timestamp(0),
    remind_at timestamp(0),
    completed_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint tasks_priority_check check (priority in ('low', 'normal', 'high', 'urgent')),
    constraint tasks_status_check check (status in ('open', 'in_progress', 'done', 'cancelled'))
);
create index tasks_taskable_index on tasks (taskable_type, taskable_id);
create index tasks_assigned_to_due_at_index on tasks (assigned_to, due_at);

create table task_comments (
    id bigserial primary key,
    task_id bigint not null references tasks (id) on delete cascade,
    user_id bigint not null references users (id),
    body text not null,
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index task_comments_task_id_index on task_comments (task_id);

create table notes (
    id bigserial primary key,
    notable_type varchar(120) not null,
    notable_id bigint not null,
    user_id bigint references users (id) on delete set null,
    title varchar(255),
    body text not null,
    is_pinned boolean not null default false,
    is_private boolean not null default false,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint notes_notable_type_check check (notable_type in ('lead', 'contact', 'company', 'deal'))
);
create index notes_notable_index on notes (notable_type, notable_id);

alter table notes enable row level security;
create policy notes_private on notes
    using (not is_private or user_id = nullif(current_setting('app.user_id', true), '')::bigint);

create table tags (
    id bigserial primary key,
    name varchar(80) not null,
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint tags_name_unique unique (name)
);

create table taggables (
    tag_id bigint not null references tags (id) on delete cascade,
    taggable_type varchar(120) not null,
    taggable_id bigint not null,
    primary key (tag_id, taggable_type, taggable_id)
);
create index taggables_taggable_index on taggables (taggable_type, taggable_id);

create table attachments (
    id bigserial primary key,
    attachable_type varchar(120) not null,
    attachable_id bigint not null,
    user_id bigint references users (id) on delete set null,
    disk varchar(30) not null default 's3',
    path varchar(500) not null,
    original_name varchar(255) not null,
    mime_type varchar(120),
    size_bytes bigint,
    created_at timestamp(0),
    deleted_at timestamp(0)
);
create index attachments_attachable_index on attachments (attachable_type, attachable_id);
