-- Modules/Booking: public pages "book a slot with me"
create table booking_pages (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    slug varchar(120) not null unique,
    title varchar(200) not null,
    intro text,
    slot_minutes smallint not null default 30,
    buffer_minutes smallint not null default 0,
    availability jsonb not null default '{}',
    is_published boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table appointments (
    id bigserial primary key,
    booking_page_id bigint references booking_pages (id) on delete set null,
    host_id bigint not null references users (id) on delete cascade,
    contact_id bigint references contacts (id) on delete set null,
    deal_id bigint references deals (id) on delete set null,
    guest_name varchar(200),
    guest_email varchar(255),
    subject varchar(200) not null,
    notes text,
    start_time timestamptz not null,
    end_time timestamptz not null,
    place varchar(200),
    video_link varchar(500),
    state varchar(20) not null default 'confirmed',
    cancel_token uuid not null default gen_random_uuid(),
    cancelled_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index appointments_host_id_start_time_index on appointments (host_id, start_time);

create view v_user_calendar as
select user_id, 'meeting' as kind, id, title, starts_at::timestamptz as starts_at, ends_at::timestamptz as ends_at
from meetings where deleted_at is null and status = 'planned'
union all
select host_id, 'appointment', id, subject, start_time, end_time
from appointments where cancelled_at is null;
