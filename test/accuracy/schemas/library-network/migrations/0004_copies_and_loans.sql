create type copy_status as enum ('on_shelf', 'on_loan', 'in_transit', 'on_hold_shelf', 'missing', 'withdrawn');

create table item_copy (
  id bigint generated always as identity primary key,
  edition_id bigint not null references edition (id),
  barcode text not null unique,
  owning_branch_id int not null references branch (id),
  current_branch_id int not null references branch (id),
  shelf_location_id int references shelf_location (id),
  call_number text not null,
  status copy_status not null default 'on_shelf',
  acquired_on date,
  purchase_price_cents int check (purchase_price_cents >= 0),
  withdrawn_on date
);
create index item_copy_edition_idx on item_copy (edition_id);

create table loan_policy (
  patron_category_code text not null references patron_category (code),
  carrier carrier not null,
  loan_days smallint not null check (loan_days > 0),
  max_renewals smallint not null default 2,
  fine_cents_per_day int not null default 20,
  primary key (patron_category_code, carrier)
);
insert into loan_policy (patron_category_code, carrier, loan_days, max_renewals, fine_cents_per_day) values
  ('adult','print',28,3,20), ('adult','dvd',7,1,50), ('adult','audio_cd',14,2,20), ('adult','board_game',14,0,50),
  ('youth','print',28,3,0), ('youth','dvd',7,1,20), ('senior','print',42,3,10), ('school','print',60,1,0), ('staff','print',42,5,0);

create table loan (
  id bigint generated always as identity primary key,
  item_copy_id bigint not null references item_copy (id),
  patron_id bigint not null references patron (id),
  checkout_branch_id int not null references branch (id),
  return_branch_id int references branch (id),
  loaned_at timestamptz not null default now(),
  due_on date not null,
  returned_at timestamptz,
  is_returned boolean not null default false,
  fine_cents_per_day int not null
);
create unique index loan_one_open_per_copy on loan (item_copy_id) where returned_at is null;
create index loan_patron_idx on loan (patron_id);
comment on column loan.fine_cents_per_day is 'Rate of the policy on the day of the loan; later changes of the policy do not apply.';

create table loan_renewal (
  loan_id bigint not null references loan (id) on delete cascade,
  renewal_no smallint not null,
  renewed_at timestamptz not null default now(),
  previous_due_on date not null,
  new_due_on date not null,
  primary key (loan_id, renewal_no),
  check (new_due_on > previous_due_on)
);

create table hold (
  id bigint generated always as identity primary key,
  edition_id bigint not null references edition (id),
  patron_id bigint not null references patron (id),
  pickup_branch_id int not null references branch (id),
  item_copy_id bigint references item_copy (id),
  placed_at timestamptz not null default now(),
  ready_at timestamptz,
  expires_on date,
  fulfilled_at timestamptz,
  cancelled_at timestamptz,
  queue_position int
);
comment on column hold.item_copy_id is 'Set when a copy has been trapped for the hold.';
create index hold_queue_idx on hold (edition_id, placed_at) where fulfilled_at is null and cancelled_at is null;

create table transit (
  id bigint generated always as identity primary key,
  item_copy_id bigint not null references item_copy (id),
  from_branch_id int not null references branch (id),
  to_branch_id int not null references branch (id),
  sent_at timestamptz not null default now(),
  received_at timestamptz,
  hold_id bigint references hold (id),
  check (from_branch_id <> to_branch_id)
);
