create table alumni_mailing_list (
  id         uuid primary key default gen_random_uuid(),
  full_name  text not null,
  email      text not null unique,
  grad_year  integer,
  faculty    text,
  unsubscribed boolean not null default false,
  added_at   timestamptz not null default now()
);
comment on table alumni_mailing_list is 'Import of the fundraising team''s spreadsheet, used by the newsletter job';
