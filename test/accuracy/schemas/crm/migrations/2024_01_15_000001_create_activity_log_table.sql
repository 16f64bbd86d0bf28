-- spatie/laravel-activitylog, needed by the new admin panel
create table activity_log (
    id bigserial primary key,
    log_name varchar(255),
    description text not null,
    subject_type varchar(255),
    subject_id bigint,
    event varchar(255),
    causer_type varchar(255),
    causer_id bigint,
    properties jsonb,
    batch_uuid uuid,
    created_at timestamp(0),
    updated_at timestamp(0)
);
create index activity_log_subject_index on activity_log (subject_type, subject_id);
create index activity_log_causer_index on activity_log (causer_type, causer_id);
create index activity_log_log_name_index on activity_log (log_name);

-- closed deals leave the working table after three years
create table deals_archive (like deals including defaults);
alter table deals_archive add column archived_at timestamp(0) not null default now();
alter table deals_archive add primary key (id);

create function archive_closed_deals() returns integer language plpgsql as $$
declare n integer;
begin
    with moved as (
        delete from deals
        where status <> 'open' and closed_at < now() - interval '3 years'
        returning *
    )
    insert into deals_archive select moved.*, now() from moved;
    get diagnostics n = row_count;
    return n;
end $$;

create table deal_snapshots (
    id bigserial primary key,
    snapshot_date date not null,
    deal_id bigint not null,
    pipeline_id bigint not null,
    pipeline_stage_id bigint not null,
    owner_id bigint,
    amount numeric(15, 2) not null,
    probability smallint,
    expected_close_date date,
    constraint deal_snapshots_snapshot_date_deal_id_unique unique (snapshot_date, deal_id)
);
comment on table deal_snapshots is 'Every open deal as it was at night; the waterfall report needs it.';
