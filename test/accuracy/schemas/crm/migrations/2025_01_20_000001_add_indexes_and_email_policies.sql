alter table emails enable row level security;
create policy emails_own on emails using (
    email_account_id is null
    or email_account_id in (
        select id from email_accounts where user_id = nullif(current_setting('app.user_id', true), '')::bigint
    )
);

create index users_email_index on users (email);
create index quotes_deal_id_index on quotes (deal_id);
create index orders_company_id_index on orders (company_id);

create materialized view mv_pipeline_totals as
select pipeline_id, pipeline_stage_id, count(*) as deals, sum(amount) as amount
from deals where status = 'open' and deleted_at is null
group by pipeline_id, pipeline_stage_id;
