create table digital_platform (
  id int generated always as identity primary key,
  name text not null unique,
  base_url text not null
);

create table digital_licence (
  id bigint generated always as identity primary key,
  platform_id int not null references digital_platform (id),
  edition_id bigint not null references edition (id),
  model text not null check (model in ('one_copy_one_user', 'metered', 'subscription')),
  max_checkouts int,
  checkouts_used int not null default 0,
  valid_from date not null,
  valid_until date,
  price_cents int
);
comment on column digital_licence.checkouts_used is 'Reported by the platform once a day.';

create table digital_checkout (
  id bigint generated always as identity primary key,
  licence_id bigint not null references digital_licence (id),
  patron_id bigint not null references patron (id),
  checked_out_at timestamptz not null default now(),
  expires_at timestamptz not null,
  returned_at timestamptz,
  platform_transaction_id text unique
);

create table reading_list (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id) on delete cascade,
  name text not null,
  is_public boolean not null default false,
  created_at timestamptz not null default now()
);

create table reading_list_entry (
  reading_list_id bigint not null references reading_list (id) on delete cascade,
  work_id bigint not null references work (id),
  position int not null,
  comment text,
  added_at timestamptz not null default now(),
  primary key (reading_list_id, work_id)
);

create table review (
  id bigint generated always as identity primary key,
  work_id bigint not null references work (id),
  patron_id bigint not null references patron (id),
  stars smallint not null check (stars between 1 and 5),
  body text,
  approved_at timestamptz,
  approved_by int references staff_member (id),
  unique (work_id, patron_id)
);
alter table work add column average_stars numeric(3,2);
alter table work add column review_count int;
