-- Kontakto GmbH (bought 12/2023). Their database moves in as it is; staff are users already.
create schema kontakto;

create table kontakto.countries (
    iso2 char(2) primary key,
    iso3 char(3),
    bezeichnung text not null,
    vorwahl text,
    eu boolean not null default false
);

create table kontakto.accounts (
    id uuid primary key default gen_random_uuid(),
    account_no integer generated always as identity,
    account_name text not null,
    registered_name text,
    homepage text,
    switchboard text,
    vat_id text,
    sector text,
    staff_count integer,
    turnover_eur numeric(16, 2),
    street text,
    zip text,
    city text,
    country char(2) references kontakto.countries (iso2),
    account_manager_id bigint references public.users (id),
    mother_account_id uuid references kontakto.accounts (id),
    remarks text,
    archived boolean not null default false,
    created timestamp not null default now(),
    modified timestamp
);

create table kontakto.persons (
    id uuid primary key default gen_random_uuid(),
    account_id uuid references kontakto.accounts (id) on delete cascade,
    form_of_address text,
    given_name text,
    family_name text not null,
    position text,
    email_address text,
    telephone text,
    cell_phone text,
    date_of_birth date,
    labels text[] not null default '{}',
    newsletter_ok boolean not null default false,
    responsible_id bigint references public.users (id),
    remarks text,
    created timestamp not null default now(),
    modified timestamp
);
create index persons_email_idx on kontakto.persons (lower(email_address));

create table kontakto.opportunities (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references kontakto.accounts (id) on delete cascade,
    person_id uuid references kontakto.persons (id) on delete set null,
    responsible_id bigint references public.users (id),
    subject text not null,
    expected_value double precision,
    currency char(3) not null default 'EUR',
    chance_percent integer,
    phase text not null default 'first contact',
    due_on date,
    decided_on date,
    outcome text check (outcome in ('won', 'lost')),
    reason_lost text,
    remarks text,
    created timestamp not null default now(),
    modified timestamp
);

-- public calls for tender that the crawler finds
create table kontakto.calls (
    id uuid primary key default gen_random_uuid(),
    reference_no text unique,
    title text not null,
    authority text not null,
    cpv_codes text[] not null default '{}',
    budget_eur numeric(16, 2),
    published_on date,
    submission_deadline timestamp,
    source_url text,
    created timestamp not null default now()
);

create table kontakto.audit_trail (
    id bigint generated always as identity primary key,
    table_name text not null,
    row_id uuid not null,
    action char(1) not null check (action in ('I', 'U', 'D')),
    row_before jsonb,
    row_after jsonb,
    db_user text not null default current_user,
    ts timestamp not null default now()
);

create function kontakto.audit() returns trigger language plpgsql as $$
begin
    insert into kontakto.audit_trail (table_name, row_id, action, row_before, row_after)
    values (tg_table_name, coalesce(new.id, old.id), left(tg_op, 1), to_jsonb(old), to_jsonb(new));
    return coalesce(new, old);
end $$;
create trigger accounts_audit after insert or update or delete on kontakto.accounts for each row execute function kontakto.audit();
create trigger persons_audit after insert or update or delete on kontakto.persons for each row execute function kontakto.audit();

insert into kontakto.countries (iso2, iso3, bezeichnung, vorwahl, eu) values
    ('DE', 'DEU', 'Deutschland', '0049', true), ('AT', 'AUT', 'Österreich', '0043', true),
    ('CH', 'CHE', 'Schweiz', '0041', false), ('LI', 'LIE', 'Liechtenstein', '00423', false);

create view v_all_companies as
select 'flowdesk' as origin, id::text as id, name, website, vat_number, owner_id from companies where deleted_at is null
union all
select 'kontakto', id::text, account_name, homepage, vat_id, account_manager_id from kontakto.accounts where not archived;
