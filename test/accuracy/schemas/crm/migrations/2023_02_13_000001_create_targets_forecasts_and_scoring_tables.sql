create table sales_targets (
    id bigserial primary key,
    user_id bigint references users (id) on delete cascade,
    team_id bigint references teams (id) on delete cascade,
    period_start date not null,
    period_end date not null,
    amount numeric(15, 2) not null,
    currency_code char(3) not null default 'EUR' references currencies (code),
    created_by bigint references users (id) on delete set null,
    created_at timestamp(0),
    updated_at timestamp(0),
    check (num_nonnulls(user_id, team_id) = 1)
);

-- what a rep says on Monday that he will close
create table forecasts (
    id bigserial primary key,
    user_id bigint not null references users (id) on delete cascade,
    period_start date not null,
    period_end date not null,
    commit_amount numeric(15, 2) not null default 0,
    best_case_amount numeric(15, 2) not null default 0,
    currency_code char(3) not null default 'EUR' references currencies (code),
    comment text,
    submitted_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0)
);

-- learned weights, written by the monthly job of the data team
create table forecasts_v2 (
    id bigserial primary key,
    pipeline_id bigint not null references pipelines (id) on delete cascade,
    pipeline_stage_id bigint not null references pipeline_stages (id) on delete cascade,
    month date not null,
    win_rate numeric(6, 5) not null,
    avg_days_to_close numeric(8, 2),
    sample_size integer not null,
    model_version varchar(40) not null,
    trained_at timestamp(0) not null
);

-- round robin
create table lead_user (
    lead_id bigint primary key references leads (id) on delete cascade,
    user_id bigint not null references users (id) on delete cascade,
    created_at timestamp(0),
    updated_at timestamp(0)
);

alter table deals add constraint fk_deals_owner foreign key (owner_id) references users (id) on delete set null;
alter table deals add column source varchar(20)
    constraint deals_source_check check (source in ('website', 'referral', 'trade_fair', 'cold_call', 'partner'));
