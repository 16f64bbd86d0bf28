create table call_outcomes (
    id bigserial primary key,
    code varchar(30) not null,
    label varchar(80) not null,
    constraint call_outcomes_code_unique unique (code)
);

create table calls (
    id bigserial primary key,
    callable_type varchar(120),
    callable_id bigint,
    contact_id bigint references contacts (id) on delete set null,
    user_id bigint references users (id) on delete set null,
    direction varchar(8) not null check (direction in ('inbound', 'outbound')),
    phone_number varchar(40),
    call_outcome_id bigint references call_outcomes (id),
    started_at timestamp(0) not null,
    duration_seconds integer,
    notes text,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);
create index calls_callable_index on calls (callable_type, callable_id);

create table call_recordings (
    id bigserial primary key,
    call_id bigint not null references calls (id) on delete cascade,
    disk varchar(30) not null,
    path varchar(500) not null,
    duration_seconds integer,
    transcript text,
    expires_at timestamp(0),
    created_at timestamp(0)
);

create table meetings (
    id bigserial primary key,
    meetable_type varchar(120),
    meetable_id bigint,
    user_id bigint not null references users (id),
    title varchar(255) not null,
    description text,
    location varchar(255),
    online_url varchar(500),
    starts_at timestamp(0) not null,
    ends_at timestamp(0) not null,
    status varchar(20) not null default 'planned' check (status in ('planned', 'held', 'cancelled', 'no_show')),
    outcome text,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    check (ends_at > starts_at)
);
create index meetings_meetable_index on meetings (meetable_type, meetable_id);

create table meeting_attendees (
    id bigserial primary key,
    meeting_id bigint not null references meetings (id) on delete cascade,
    user_id bigint references users (id),
    contact_id bigint references contacts (id) on delete cascade,
    response varchar(12) not null default 'pending',
    created_at timestamp(0),
    check (num_nonnulls(user_id, contact_id) = 1)
);

insert into call_outcomes (code, label) values
    ('connected', 'Connected'), ('no_answer', 'No answer'), ('busy', 'Busy'),
    ('voicemail', 'Left a voicemail'), ('wrong_number', 'Wrong number');
