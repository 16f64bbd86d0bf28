-- Members of the consortium, their branches and opening hours.
create table library_system (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Z]{3}$'),
  name text not null unique,
  website text,
  joined_on date not null,
  left_on date,
  check (left_on is null or left_on > joined_on)
);
comment on table library_system is 'A municipality or county that takes part in the network.';

create table branch (
  id int generated always as identity primary key,
  library_system_id int not null references library_system (id),
  code text not null unique,
  name text not null,
  address_line1 text not null,
  address_line2 text,
  postal_code text not null,
  city text not null,
  latitude numeric(8,5),
  longitude numeric(8,5),
  phone text,
  opened_on date,
  closed_on date,
  unique (library_system_id, name)
);

create table weekday (
  iso_number smallint primary key check (iso_number between 1 and 7),
  name text not null unique
);
insert into weekday (iso_number, name) values (1,'Monday'),(2,'Tuesday'),(3,'Wednesday'),(4,'Thursday'),(5,'Friday'),(6,'Saturday'),(7,'Sunday');

create table branch_opening_hours (
  branch_id int not null references branch (id) on delete cascade,
  weekday smallint not null references weekday (iso_number),
  opens_at time not null,
  closes_at time not null,
  primary key (branch_id, weekday, opens_at),
  check (closes_at > opens_at)
);

create table branch_closure (
  branch_id int not null references branch (id) on delete cascade,
  closed_on date not null,
  reason text not null,
  primary key (branch_id, closed_on)
);

create table shelf_location (
  id int generated always as identity primary key,
  branch_id int not null references branch (id),
  code text not null,
  label text not null,
  floor smallint not null default 0,
  unique (branch_id, code)
);
insert into library_system (code, name, website, joined_on) values
  ('NOR', 'Nordfeld City Library', 'https://nordfeld.example', '2009-01-01'),
  ('HOL', 'Hollen County', null, '2023-03-01'),
  ('AST', 'Astrup Municipality', 'https://lib.astrup.example', '2012-09-01');
insert into branch (library_system_id, code, name, address_line1, address_line2, postal_code, city) values
  (1, 'NOR-C', 'Central', 'Marktplatz 1', null, '24101', 'Nordfeld'),
  (1, 'NOR-E', 'East End', 'Hafenstr. 44', 'Rear building', '24109', 'Nordfeld'),
  (1, 'NOR-W', 'Westhill', 'Weststr. 3', null, '24107', 'Nordfeld'),
  (2, 'HOL-1', 'Hollen', 'Kirchweg 9', null, '25335', 'Hollen'),
  (2, 'HOL-2', 'Birkdorf', 'Am Anger 2', null, '25336', 'Birkdorf'),
  (3, 'AST-1', 'Astrup', 'Ringstr. 70', null, '24977', 'Astrup'),
  (3, 'AST-2', 'Lohbek', 'Schulstr. 1', 'c/o Primary school', '24978', 'Lohbek'),
  (1, 'NOR-B', 'Bookmobile', 'Marktplatz 1', null, '24101', 'Nordfeld');
insert into shelf_location (branch_id, code, label, floor) values
  (1, 'ADU', 'Adult fiction', 0),
  (1, 'KID', 'Children', 1),
  (1, 'REF', 'Reference', 0),
  (2, 'ADU', 'Adult fiction', 0),
  (2, 'KID', 'Children', 1),
  (2, 'REF', 'Reference', 0),
  (3, 'ADU', 'Adult fiction', 0),
  (3, 'KID', 'Children', 1),
  (3, 'REF', 'Reference', 0),
  (4, 'ADU', 'Adult fiction', 0),
  (4, 'KID', 'Children', 1),
  (4, 'REF', 'Reference', 0),
  (5, 'ADU', 'Adult fiction', 0),
  (5, 'KID', 'Children', 1),
  (6, 'ADU', 'Adult fiction', 0),
  (6, 'KID', 'Children', 1),
  (6, 'REF', 'Reference', 0),
  (7, 'ADU', 'Adult fiction', 0),
  (7, 'KID', 'Children', 1);
