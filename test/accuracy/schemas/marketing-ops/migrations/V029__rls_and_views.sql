alter table email.campaigns enable row level security;
create policy email_campaigns_tenant on email.campaigns using (org_id = core.current_org());
alter table social.channels enable row level security;
create policy social_channels_tenant on social.channels using (org_id = core.current_org());
alter table core.campaigns_v2 enable row level security;
create policy campaigns_v2_tenant on core.campaigns_v2 using (org_id = core.current_org());

create view social.upcoming as
  select p.id, p.org_id, p.client_id, p.body, p.scheduled_for
  from social.posts p where p.status = 'scheduled' and p.deleted_at is null
  union all
  select null::uuid, pp.org_id, null::uuid, pp.message, pp.post_at at time zone 'UTC'
  from pixelpond.posts pp where pp.state = 'queued';

create view billing.open_invoices as
  select i.id, i.org_id, i.number, c.company_name, i.total, i.due_on
  from billing.invoices i join billing.customers c on c.id = i.customer_id
  where i.paid_at is null and i.voided_at is null;

drop table pixelpond.schema_migrations;
