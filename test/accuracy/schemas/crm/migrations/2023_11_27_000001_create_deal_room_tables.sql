-- deal room (new team). Everything a deal page needs comes from one place.
create table deal_notes (
    id bigserial primary key,
    deal_id bigint not null references deals (id) on delete cascade,
    author_id bigint not null references users (id),
    content text not null,
    pinned boolean not null default false,
    created_at timestamp(0) not null default now(),
    updated_at timestamp(0)
);
create index deal_notes_deal_id_idx on deal_notes (deal_id);

create table deal_participants (
    id bigserial primary key,
    deal_id bigint not null references deals (id) on delete cascade,
    contact_id bigint not null references contacts (id) on delete cascade,
    participant_role varchar(40) not null default 'user'
        check (participant_role in ('champion', 'decision_maker', 'influencer', 'blocker', 'user')),
    influence smallint check (influence between 1 and 5),
    added_by bigint references users (id),
    created_at timestamp(0) not null default now(),
    unique (deal_id, contact_id)
);

create table deal_change_log (
    id bigserial primary key,
    deal_id bigint not null,
    field varchar(60) not null,
    old_value text,
    new_value text,
    changed_by bigint,
    changed_at timestamp(0) not null default now()
);
create index deal_change_log_deal_id_idx on deal_change_log (deal_id, changed_at);

create function log_deal_change() returns trigger language plpgsql as $$
begin
    if new.amount is distinct from old.amount then
        insert into deal_change_log (deal_id, field, old_value, new_value, changed_by)
        values (new.id, 'amount', old.amount::text, new.amount::text, nullif(current_setting('app.user_id', true), '')::bigint);
    end if;
    if new.expected_close_date is distinct from old.expected_close_date then
        insert into deal_change_log (deal_id, field, old_value, new_value, changed_by)
        values (new.id, 'expected_close_date', old.expected_close_date::text, new.expected_close_date::text, nullif(current_setting('app.user_id', true), '')::bigint);
    end if;
    return new;
end $$;

create trigger deals_log_change after update on deals
    for each row execute function log_deal_change();
