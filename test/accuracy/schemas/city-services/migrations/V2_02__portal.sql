create table core.portal_accounts (
  id             bigint generated always as identity primary key,
  person_id      bigint unique references core.persons(id),
  login_email    text not null,
  password_hash  text,
  swissid_sub    text unique,
  mfa_secret     text,
  verified_at    timestamptz,
  last_login_at  timestamptz,
  locked         boolean not null default false
);
create unique index portal_accounts_login_uq on core.portal_accounts (lower(login_email));

create table core.notifications (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references core.portal_accounts(id) on delete cascade,
  title       text not null,
  body        text,
  link        text,
  read_at     timestamptz,
  created_at  timestamptz not null default now()
);
create index notifications_unread_idx on core.notifications (account_id) where read_at is null;

alter table core.persons enable row level security;
create policy persons_all on core.persons using (current_setting('app.department', true) in ('EKS','STEU') or current_setting('app.account', true) is not null);

alter table requests.tickets rename to requests;
create view requests.v_open_requests as
  select r.id, r.request_no, c.name as category, r.title, r.status, r.due_on, d.code as department
    from requests.requests r join requests.categories c on c.id = r.category_id left join core.departments d on d.id = r.department_id
   where r.status not in ('resolved','rejected');
