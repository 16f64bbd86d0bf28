create table fee_type (
  code text primary key,
  label text not null,
  default_cents int
);
insert into fee_type values ('overdue','Overdue fine',null),('lost','Lost item',null),('damage','Damage',null),('card','Replacement card',300),('membership','Membership',1500),('ill','Interlibrary request',250);

create table fee (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id),
  fee_type_code text not null references fee_type (code),
  loan_id bigint references loan (id),
  amount_cents int not null check (amount_cents > 0),
  waived_cents int not null default 0,
  payable_cents int generated always as (amount_cents - waived_cents) stored,
  assessed_at timestamptz not null default now(),
  note text
);

create table payment (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id),
  branch_id int not null references branch (id),
  taken_by int references staff_member (id),
  method text not null check (method in ('cash', 'card', 'online')),
  amount_cents int not null check (amount_cents > 0),
  paid_at timestamptz not null default now()
);

create table payment_allocation (
  payment_id bigint not null references payment (id),
  fee_id bigint not null references fee (id),
  amount_cents int not null check (amount_cents > 0),
  primary key (payment_id, fee_id)
);
comment on table payment_allocation is 'Which part of a payment settles which fee.';

create view patron_balance as
  select f.patron_id, sum(f.payable_cents) - coalesce(sum(a.amount_cents), 0) as balance_cents
  from fee f left join payment_allocation a on a.fee_id = f.id
  group by f.patron_id;
