-- Last state of Gantry (the old desktop tool), so that we could switch it off. Account managers still look things up here.
create schema legacy;

create table legacy.clients (
  client_no     integer primary key,
  org_id        uuid,
  client_name   text not null,
  contact_email text,
  tel           text,
  web           text,
  sector        text,
  manager       text,
  active        boolean not null default true,
  imported_at   timestamp not null default now()
);

create table legacy.campaigns (
  campaign_no   integer primary key,
  org_id        uuid,
  client_no     bigint,
  campaign_name text not null,
  aim           text,
  from_date     date,
  to_date       date,
  money         double precision,
  state         text,
  handled_by    text,
  imported_at   timestamp not null default now()
);

create table legacy.report_numbers (
  id            serial primary key,
  org_id        uuid,
  campaign_no   integer references legacy.campaigns (campaign_no),
  period        text,
  label         text not null,
  amount        text
);

insert into legacy.clients (client_no, client_name, contact_email, tel, web, sector) values
  (1001, 'Bergamot Tea Co.', 'hello@bergamot.example', '+44 20 5550 101', 'bergamot.example', 'food'),
  (1002, 'Nordlys Ferries', 'post@nordlys.example', '+47 555 0102', 'nordlys.example', 'travel');
insert into legacy.campaigns (campaign_no, client_no, campaign_name, aim, from_date, to_date, money, state) values
  (1, 1001, 'Cold brew summer', 'awareness', '2021-05-01', '2021-08-31', 42000, 'done');
insert into legacy.report_numbers (campaign_no, period, label, amount) values
  (1, '2021 KW 22', 'Klicks', '3.114'), (1, '2021 KW 22', 'Kosten', '812,40');
