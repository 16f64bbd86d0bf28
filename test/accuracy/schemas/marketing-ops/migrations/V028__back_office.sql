create table ops.user_actions (
  id          bigserial primary key,
  org_id      uuid,
  username    text not null,
  action      text not null,
  target      text,
  before      text,
  after       text,
  ts          timestamp not null default now()
);

alter table core.initiatives add column summary text;
alter table ads.creatives drop column if exists landing_url;

-- MKT-1402
create index calendar_entries_org_idx on content.calendar_entries (org_id);
alter table content.calendar_entries add constraint calendar_entries_client_fk foreign key (client_id) references core.clients (id);
create unique index tags_org_name_uidx on core.tags (org_id, name);
