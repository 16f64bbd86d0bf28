-- Modules/Telephony: the PBX posts its events to /hooks/pbx

create table telephony_numbers (
    id bigserial primary key,
    e164 varchar(20) not null unique,
    label varchar(80),
    user_id bigint references users (id) on delete set null,
    team_id bigint references teams (id) on delete set null,
    provider varchar(40) not null default 'sipgate',
    is_active boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0)
);

create table call_logs (
    id bigserial primary key,
    provider_call_id varchar(80) not null unique,
    telephony_number_id bigint references telephony_numbers (id),
    agent_id integer,
    contact_id bigint references contacts (id) on delete set null,
    direction varchar(8) not null,
    from_number varchar(40) not null,
    to_number varchar(40) not null,
    started_at timestamp(0) not null,
    answered_at timestamp(0),
    ended_at timestamp(0),
    talk_seconds integer,
    disposition varchar(20) check (disposition in ('connected', 'no_answer', 'busy', 'voicemail', 'wrong_number')),
    recording_url varchar(500),
    remarks text,
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index call_logs_contact_id_index on call_logs (contact_id);
create index call_logs_agent_id_started_at_index on call_logs (agent_id, started_at);

create table voicemails (
    id bigserial primary key,
    telephony_number_id bigint not null references telephony_numbers (id) on delete cascade,
    from_number varchar(40),
    disk varchar(30) not null,
    path varchar(500) not null,
    duration_seconds integer,
    transcript text,
    listened_by bigint references users (id) on delete set null,
    listened_at timestamp(0),
    created_at timestamp(0)
);

-- click to call needs one clean number
alter table contacts add column phone_number varchar(20);
update contacts set phone_number = regexp_replace(phone, '[^0-9+]', '', 'g') where phone is not null;
