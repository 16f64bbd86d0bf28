create type staff_role as enum ('librarian', 'assistant', 'branch_manager', 'cataloguer', 'system_admin');

create table staff_member (
  id int generated always as identity primary key,
  branch_id int not null references branch (id),
  given_name text not null,
  family_name text not null,
  email text not null unique,
  role staff_role not null,
  hired_on date not null,
  left_on date
);

create table patron_category (
  code text primary key,
  label text not null unique,
  max_loans smallint not null check (max_loans > 0),
  max_holds smallint not null check (max_holds >= 0),
  membership_months smallint not null,
  fee_cents int not null default 0
);
insert into patron_category values
  ('adult', 'Adult', 30, 10, 12, 1500), ('youth', 'Youth', 20, 5, 12, 0), ('senior', 'Senior', 30, 10, 12, 800),
  ('school', 'School class', 60, 20, 10, 0), ('staff', 'Staff', 50, 20, 24, 0);

create table patron (
  id bigint generated always as identity primary key,
  card_number text not null unique,
  category_code text not null references patron_category (code),
  home_branch_id int not null references branch (id),
  given_name text not null,
  family_name text not null,
  born_on date,
  email text,
  mobile text,
  street text not null,
  postal_code text not null,
  city text not null,
  preferred_pickup_branch_id int references branch (id),
  member_since date not null default current_date,
  membership_expires_on date not null,
  created_at timestamptz not null default now()
);
create index patron_family_name_idx on patron (family_name, given_name);
comment on column patron.preferred_pickup_branch_id is 'Proposed when a hold is placed; the patron may pick any branch.';

create table guardianship (
  minor_patron_id bigint not null references patron (id),
  guardian_patron_id bigint not null references patron (id),
  since date not null default current_date,
  primary key (minor_patron_id, guardian_patron_id),
  check (minor_patron_id <> guardian_patron_id)
);

create table patron_block (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id),
  reason text not null check (reason in ('unpaid_fees', 'lost_card', 'conduct', 'expired')),
  blocked_by int references staff_member (id),
  blocked_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by int references staff_member (id)
);
