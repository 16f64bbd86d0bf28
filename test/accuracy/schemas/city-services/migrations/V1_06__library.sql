create schema library;

create table library.branches (
  id          int generated always as identity primary key,
  code        text not null unique,
  name        text not null,
  address_id  bigint references core.addresses(id)
);

create table library.members (
  id          bigint generated always as identity primary key,
  card_no     text not null unique,
  person_id   bigint references core.persons(id),
  salutation_code text references core.lk_salutation(code),
  last_name   text not null,
  first_name  text not null,
  birth_date  date,
  email       text,
  branch_id   int not null references library.branches(id),
  joined_on   date not null default current_date,
  expires_on  date not null,
  blocked     boolean not null default false,
  block_reason text
);
comment on column library.members.person_id is 'null for members who do not live in the city';

create table library.authors (
  id         bigint generated always as identity primary key,
  last_name  text not null,
  first_name text,
  born_year  int,
  died_year  int,
  gnd_id     text unique
);

create table library.categories (
  id         bigint generated always as identity primary key,
  dewey      text not null unique,
  name       text not null,
  shelf_color text
);

create table library.works (
  id          bigint generated always as identity primary key,
  title       text not null,
  subtitle    text,
  isbn        text,
  category_id bigint references library.categories(id),
  publisher   text,
  pub_year    int,
  lang        char(2),
  medium      text not null default 'book' check (medium in ('book','dvd','cd','game','ebook','magazine'))
);

create table library.work_authors (
  work_id    bigint not null references library.works(id) on delete cascade,
  author_id  bigint not null references library.authors(id),
  position   int not null default 1,
  role       text not null default 'author',
  primary key (work_id, author_id)
);

create table library.copies (
  id          bigint generated always as identity primary key,
  barcode     text not null unique,
  work_id     bigint not null references library.works(id),
  branch_id   int not null references library.branches(id),
  shelf_mark  text,
  acquired_on date,
  price       numeric(8,2),
  condition   text not null default 'good' check (condition in ('new','good','worn','damaged','withdrawn'))
);

create table library.loans (
  id          bigint generated always as identity primary key,
  copy_id     bigint not null references library.copies(id),
  member_id   integer not null references library.members(id),
  branch_id   int not null references library.branches(id),
  lent_at     timestamptz not null default now(),
  due_on      date not null,
  renewals    int not null default 0
);
create unique index loans_one_open on library.loans (copy_id);
create index loans_member_idx on library.loans (member_id);

create table library.loan_history (
  id          bigint primary key,
  copy_id     bigint not null,
  member_id   bigint,            -- nulled after 12 months (data protection)
  branch_id   int not null,
  lent_at     timestamptz not null,
  due_on      date not null,
  renewals    int not null,
  returned_at timestamptz not null,
  returned_branch_id int references library.branches(id)
);

create table library.reservations (
  id          bigint generated always as identity primary key,
  work_id     bigint not null references library.works(id),
  member_id   bigint not null references library.members(id),
  pickup_branch_id int not null references library.branches(id),
  reserved_at timestamptz not null default now(),
  notified_at timestamptz,
  expires_on  date,
  state       text not null default 'waiting' check (state in ('waiting','ready','collected','expired','cancelled'))
);

create table library.fines (
  id         bigint generated always as identity primary key,
  member_id  bigint not null references library.members(id),
  copy_id    bigint references library.copies(id),
  reason     text not null check (reason in ('overdue','lost','damaged','card')),
  amount     numeric(8,2) not null,
  raised_on  date not null default current_date,
  paid_on    date,
  waived     boolean not null default false
);

create function library.return_copy(p_loan bigint, p_branch int) returns void language sql as $$
  insert into library.loan_history
    select id, copy_id, member_id, branch_id, lent_at, due_on, renewals, now(), p_branch from library.loans where id = p_loan;
  delete from library.loans where id = p_loan;
$$;
